// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/detail/toml_reader.h"
#include "model/assistant.h"

namespace ombrex::app::detail {

/// What a business is and knows, out of the sections that a scenario and an owner's file have in common: [business],
/// [hours], [[closed]], [booking], [[service]], [[staff]], [[faq]], [[transfer]], [emergency], [privacy].
/// What is wrong, here and by model::faults_of, is among the reader's faults.
[[nodiscard]] model::Assistant read_assistant(TomlReader& reader);

/// A fault where `name` is none of the assistant's staff; an empty name is nobody in particular.
void check_staff(TomlReader& reader, model::Assistant const& assistant, TomlReader::Table const& at,
                 std::string const& name, std::string_view key);

}  // namespace ombrex::app::detail
