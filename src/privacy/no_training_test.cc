// SPDX-License-Identifier: Apache-2.0
// C17 holds today because nothing that was said has a way to whoever trains. Here the sources are read for such a way.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "privacy/policy.h"

namespace ombrex::privacy {
namespace {

namespace fs = std::filesystem;

std::string read(fs::path const& path) {
    std::ifstream file{path};
    return {std::istreambuf_iterator<char>{file}, {}};
}

bool is_source(fs::path const& path) {
    auto const name = path.filename().string();
    return (name.ends_with(".cc") || name.ends_with(".h")) && !name.ends_with("_test.cc");
}

TEST(NoTraining, C17_no_purpose_is_a_training) {
    for (PurposeRow const& row : published_policy.purposes) {
        for (std::string_view const words : {row.id, row.name, row.description}) {
            EXPECT_EQ(words.find("train"), words.npos) << row.id;
        }
    }
}

/// Whoever connects one of them sends its switch against training (`store: false` and the like) with each request,
/// proves that here against what it sent, and takes its name off this list.
TEST(NoTraining, C17_no_provider_of_models_is_sent_anything) {
    int read_files = 0;
    for (auto const& entry : fs::recursive_directory_iterator{fs::path{OMBREX_SOURCE_DIR} / "src"}) {
        if (!is_source(entry.path()) || entry.path().string().find("/src/privacy/") != std::string::npos) continue;
        ++read_files;
        std::string const source = read(entry.path());
        for (char const* provider :
             {"Recipient::openai", "Recipient::elevenlabs", "api.openai.com", "api.elevenlabs.io"}) {
            EXPECT_EQ(source.find(provider), source.npos) << entry.path() << " knows " << provider;
        }
    }
    EXPECT_GT(read_files, 100);
}

TEST(NoTraining, C17_what_trains_our_own_models_cannot_read_a_store) {
    int trainers = 0;
    for (char const* folder : {"src", "tools"}) {
        for (auto const& entry : fs::recursive_directory_iterator{fs::path{OMBREX_SOURCE_DIR} / folder}) {
            bool const trains = entry.path().filename().string().find("train") == 0;
            if (!trains || !is_source(entry.path())) continue;
            ++trainers;
            std::string const source = read(entry.path());
            for (char const* room : {"\"adapters/", "\"services/", "\"ports/", "\"crypto/"}) {
                EXPECT_EQ(source.find(std::string{"#include "} + room), source.npos) << entry.path() << " " << room;
            }
        }
    }
    EXPECT_GT(trainers, 0);
}

}  // namespace
}  // namespace ombrex::privacy
