// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "net/http_message.h"

namespace ombrex::api {

enum class Forms { none, to_this_server };
/// Who may show it inside of a page.
enum class Frames { nowhere, anywhere };

/// A page that may run nothing and load nothing but sound from this server. Its one <style> is named by its hash (CSP
/// level 2): nothing else on the page may style it.
[[nodiscard]] net::HttpResponse page(std::string html, std::string_view style, Forms forms = Forms::none,
                                     Frames frames = Frames::nowhere);

}  // namespace ombrex::api
