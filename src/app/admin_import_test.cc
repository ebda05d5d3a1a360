// SPDX-License-Identifier: Apache-2.0
#include "app/admin_import.h"

#include <gmock/gmock.h>

#include "app/admin_testing.h"

namespace ombrex::app {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

class AdminImportTest : public testing::AdminTest {
protected:
    /// What the store has of its only business.
    template <class F>
    void look(F const& at) {
        auto opened = store();
        EXPECT_TRUE(opened.transact([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const companies, unit.companies().all());
            EXPECT_THAT(companies, SizeIs(1));
            at(unit, companies.front());
            return ok();
        }));
    }
};

TEST_F(AdminImportTest, a_business_is_added_once_and_then_changed) {
    auto const first = import("mail = \"owner@example.com\"");
    EXPECT_EQ(first.code, 0) << first.err;
    EXPECT_THAT(first.out, AllOf(HasSubstr("Alder Street Barbers (id "), HasSubstr("): added\n"),
                                 HasSubstr("  + service \"Haircut\"\n"), HasSubstr("  + number reception\n")));
    EXPECT_THAT(import("mail = \"owner@example.com\"").out, HasSubstr("): nothing changed\n"));

    auto const again = import("mail = \"owner@example.com\"\nvertical = \"salon\"", "minutes = 20\n");
    EXPECT_THAT(again.out, HasSubstr("): changed\n  ~ vertical\n  ~ service \"Haircut\"\n"));
    look([](ports::UnitOfWork& unit, model::CompanyId company) {
        auto const assistant = unit.companies().assistant(company).value();
        EXPECT_EQ(assistant.services.front().length, std::chrono::minutes{20});
        EXPECT_THAT(unit.companies().mail(company).value(), ElementsAre(model::MailAddress{"owner@example.com"}));
    });
}

TEST_F(AdminImportTest, numbers_follow_the_file) {
    import();
    auto const file = write("b.toml",
                            "[business]\nname = \"Alder Street Barbers\"\ntimezone = \"America/Denver\"\n"
                            "numbers = [\"desk\", \"+13035550100\"]\n");
    EXPECT_THAT(admin({"import", file.string()}).out,
                AllOf(HasSubstr("+ number desk"), HasSubstr("- number reception"), HasSubstr("- service \"Haircut\"")));
    look([](ports::UnitOfWork& unit, model::CompanyId company) {
        EXPECT_THAT(unit.companies().numbers(company).value(), ElementsAre("+13035550100", "desk"));
        EXPECT_FALSE(unit.companies().answering("reception").value());
    });
}

TEST_F(AdminImportTest, a_number_of_another_business_is_not_taken_away) {
    import();
    auto const file =
        write("other.toml", "[business]\nname = \"Other\"\ntimezone = \"Europe/London\"\nnumbers = \"reception\"\n");
    auto const ran = admin({"import", file.string()});
    EXPECT_EQ(ran.code, 1);
    EXPECT_THAT(ran.err, HasSubstr("\"reception\" is answered by \"Alder Street Barbers\""));
    look([](ports::UnitOfWork&, model::CompanyId) {});  // and the other was not added
}

TEST_F(AdminImportTest, an_id_renames) {
    auto const out = import().out;
    auto const id = out.substr(out.find("(id ") + 4, 32);
    auto const text = "[business]\nid = \"" + id + "\"\nname = \"Hill Barbers\"\ntimezone = \"America/Denver\"\n";
    auto const file = write("renamed.toml", text + "numbers = \"reception\"\n[[service]]\nname = \"Haircut\"\n");
    EXPECT_THAT(admin({"import", file.string()}).out, HasSubstr("Hill Barbers (id " + id + "): changed\n  ~ name\n"));

    auto const nobody = text.substr(0, 17) + std::string(32, 'f') + text.substr(49) + "numbers = \"desk\"\n";
    EXPECT_THAT(admin({"import", write("x.toml", nobody).string()}).err, HasSubstr("no business of that id"));
}

TEST_F(AdminImportTest, a_file_with_faults_changes_nothing_and_tells_them_all) {
    auto const file = write("bad.toml", "[business]\nname = \"X\"\ntimezone = \"Mars\"\nfax = 1\n");
    auto const ran = admin({"import", file.string()});
    EXPECT_EQ(ran.code, 2);
    EXPECT_THAT(ran.err, AllOf(HasSubstr(":3: business.timezone"), HasSubstr(":4: business.fax: no such key"),
                               HasSubstr("business.numbers: is missing")));
    EXPECT_FALSE(std::filesystem::exists(config.data));
    EXPECT_EQ(admin({"import", (base / "none.toml").string()}).code, 2);
}

TEST_F(AdminImportTest, it_holds_beside_a_server_but_not_in_a_throw_away_folder) {
    import();
    {
        auto const server = DataFolder::open(config.data, DataFolder::Kind::lasting);
        ASSERT_TRUE(server);
        EXPECT_THAT(import("vertical = \"salon\"").out, HasSubstr("): changed"));
    }
    config.data = (base / "thrown").string();
    auto const scenario = DataFolder::open(config.data, DataFolder::Kind::throw_away);
    auto const refused = import();
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.err, HasSubstr("throw-away"));
}

TEST_F(AdminImportTest, the_owners_address_stands_nowhere_in_the_clear) {
    auto const ran = import("mail = \"very.special@example.com\"");
    EXPECT_THAT(ran.out, Not(HasSubstr("special")));
    for (auto const& entry : std::filesystem::recursive_directory_iterator{config.data}) {
        if (!entry.is_regular_file()) continue;
        std::ifstream file{entry.path(), std::ios::binary};
        std::string const bytes{std::istreambuf_iterator<char>{file}, {}};
        EXPECT_EQ(bytes.find("very.special"), std::string::npos) << entry.path();
    }
}

}  // namespace
}  // namespace ombrex::app
