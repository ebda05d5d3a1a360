// SPDX-License-Identifier: Apache-2.0
// rule: a personal value has no JSON codec; the codecs beside the nouns seal what they write
// expect: No suitable tag_invoke overload
#include <boost/json/value_from.hpp>

#include <string>

#include "privacy/personal.h"

namespace CASE {

using namespace ombrex::privacy;
using Name = Personal<std::string, Category::caller_name>;

boost::json::value f(Name const& name) {
#ifdef LEGAL
    return boost::json::value_from(name.reveal<Purpose::serve_call>());
#else
    return boost::json::value_from(name);
#endif
}

}  // namespace CASE
