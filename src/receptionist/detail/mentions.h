// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/assistant.h"
#include "receptionist/heard.h"

/// Names of the business's own things in what a caller said: services, people, properties of people. Everything works
/// on plain words (language::plain_words) and forgives what recognisers get wrong.
namespace ombrex::receptionist::detail {

[[nodiscard]] std::vector<ServiceMention> find_services(std::string_view plain, model::Assistant const& assistant);
[[nodiscard]] std::vector<StaffMention> find_staff(std::string_view plain, model::Assistant const& assistant);
/// Values of facts that people choose staff by ("Gilroy", "a dermatologist"), not those they ask for.
[[nodiscard]] std::vector<FacetMention> find_facets(std::string_view plain, model::Assistant const& assistant);
/// Keys of the facts a question is about: "what's their address and rating".
[[nodiscard]] std::vector<std::string> find_asked_facts(std::string_view plain, Acts const& acts,
                                                        model::Assistant const& assistant);

/// Whether staff are told apart by that fact: a city, a speciality, yes; a telephone number, no.
[[nodiscard]] bool is_facet_key(std::string_view key);

/// "haircuts" to "haircut", "studies" to "study".
[[nodiscard]] std::string stem(std::string_view word);
[[nodiscard]] std::vector<std::string> split_words(std::string_view plain);

}  // namespace ombrex::receptionist::detail
