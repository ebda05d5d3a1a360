// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/http_message.h"

namespace ombrex::api {

/// 404 for a person: the page of an address that nobody has, with the way home. Nothing of the request stands in it.
[[nodiscard]] net::HttpResponse lost_page();

}  // namespace ombrex::api
