// SPDX-License-Identifier: Apache-2.0
#include "app/models_command.h"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <array>
#include <cstddef>

#include "adapters/speech/model_files.h"

namespace ombrex::app {
namespace {

constexpr std::array<std::string_view, 3> words{"present", "MISSING", "CORRUPT"};

}  // namespace

int models_command(std::filesystem::path const& model_folder, std::ostream& out) {
    fmt::print(out, "Speech models in {}\n\n", model_folder.string());
    fmt::print(out, "{:<44} {:<13} {:>9}  {:<64}  {}\n", "file", "licence", "kB", "sha256", "state");
    std::size_t wrong = 0;
    for (auto const& file : speech::model_files()) {
        auto const state = speech::check_model(model_folder, file);
        wrong += state != speech::ModelState::present;
        fmt::print(out, "{:<44} {:<13} {:>9}  {:<64}  {}\n", file.path, file.licence, (file.bytes + 999) / 1000,
                   file.sha256, words[static_cast<std::size_t>(state)]);
    }
    if (wrong == 0) return 0;
    fmt::print(out, "\n{} of {} files are not as pinned: run {}\nWithout them everything but speech works.\n", wrong,
               speech::model_files().size(), speech::fetch_models_command);
    return 1;
}

}  // namespace ombrex::app
