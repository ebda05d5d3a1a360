// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string_view>

#include "crypto/sealed_reader.h"
#include "net/http_message.h"

namespace ombrex::api {

/// An answer out of what lies sealed: opened where it is sent, piece by piece, whole or the range that was asked for
/// (206, 416). `type` as in Content-Type. Lifetime: the store the reader reads from outlives the answer.
[[nodiscard]] net::HttpResponse sealed_answer(std::shared_ptr<crypto::SealedReader> content, std::string_view type,
                                              std::string_view range_header);

}  // namespace ombrex::api
