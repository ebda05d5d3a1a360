// SPDX-License-Identifier: Apache-2.0
#include "app/model_folder.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <optional>
#include <string>

namespace ombrex::app {
namespace {

/// Puts the environment back, for the tests that come after.
class Variable {
public:
    explicit Variable(char const* name) : name_{name} {
        if (auto const* value = std::getenv(name)) before_ = value;
    }
    ~Variable() { before_ ? ::setenv(name_, before_->c_str(), 1) : ::unsetenv(name_); }
    void set(char const* value) const { ::setenv(name_, value, 1); }

private:
    char const* name_;
    std::optional<std::string> before_;
};

TEST(ModelFolder, follows_the_environment) {
    Variable const models_variable{"OMBREX_MODELS"}, cache_variable{"XDG_CACHE_HOME"}, home_variable{"HOME"};
    struct Case {
        char const *models, *cache, *home, *folder;
    };
    static constexpr Case cases[] = {
        {"/m", "/c", "/h", "/m"},
        {"", "/c", "/h", "/c/ombrex/models"},
        {"", "", "/h", "/h/.cache/ombrex/models"},
    };
    for (auto const& [models, cache, home, expected] : cases) {
        models_variable.set(models);
        cache_variable.set(cache);
        home_variable.set(home);
        EXPECT_EQ(model_folder_from_environment(), expected);
    }
}

}  // namespace
}  // namespace ombrex::app
