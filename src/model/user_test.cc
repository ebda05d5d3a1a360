// SPDX-License-Identifier: Apache-2.0
#include "model/user.h"

#include <gtest/gtest.h>

#include "model/principal.h"

namespace ombrex::model {
namespace {

TEST(User, takes_an_address_as_it_was_typed_without_the_blanks_around_it) {
    EXPECT_EQ(mail_address("  Jo.Park+shop@Example.com\n").value(), MailAddress{"Jo.Park+shop@Example.com"});
}

TEST(User, refuses_what_is_no_mail_address) {
    for (auto const* typed : {"", "jo", "@example.com", "jo@", "jo@example", "jo@.com", "jo@example.", "jo@a..com",
                              "jo@a@b.com", "jo park@example.com", "jo@example.com\r\nBcc: x@y.com", "<jo@example.com>",
                              "jo@example.com,max@example.com"}) {
        EXPECT_EQ(mail_address(typed).error().code, Errc::invalid_input) << typed;
    }
    EXPECT_FALSE(mail_address(std::string(65, 'a') + "@example.com"));
    EXPECT_FALSE(mail_address("jo@" + std::string(260, 'a') + ".com"));
}

TEST(User, refuses_a_name_that_is_none) {
    EXPECT_EQ(person_name(" Zoë Müller ").value(), PersonName{"Zoë Müller"});
    EXPECT_EQ(company_name("Alder Street Barbers").value(), CompanyName{"Alder Street Barbers"});
    std::string letters;
    for (int n = 0; n < 200; ++n) letters += "é";
    EXPECT_TRUE(person_name(letters));
    for (auto const& typed :
         {letters + "é", std::string{}, std::string{"  "}, std::string{"a\nb"}, std::string(201, 'a')}) {
        EXPECT_FALSE(person_name(typed));
        EXPECT_FALSE(company_name(typed));
    }
}

TEST(User, a_role_has_a_word_and_comes_back_from_it) {
    for (auto const role : {Role::owner, Role::admin, Role::staff, Role::viewer}) {
        EXPECT_EQ(find_role(to_string(role)), role);
    }
    EXPECT_FALSE(find_role("Owner"));
}

TEST(Principal, only_an_owner_ends_an_account_and_only_who_manages_adds_people) {
    struct Case {
        Role role;
        bool manages, ends;
    };
    for (auto const& [role, manages, ends] : {Case{Role::owner, true, true}, Case{Role::admin, true, false},
                                              Case{Role::staff, false, false}, Case{Role::viewer, false, false}}) {
        for (auto const act : {Act::manage_users, Act::change_assistant, Act::manage_keys, Act::see_audit}) {
            EXPECT_EQ(may(role, act), manages) << to_string(role);
        }
        EXPECT_EQ(may(role, Act::end_account), ends) << to_string(role);
    }
}

TEST(Principal, says_in_the_audit_log_who_acted_by_id_alone) {
    User jo;
    jo.id = UserId{Id128::parse("0123456789abcdef0123456789abcdef").value()};
    jo.role = Role::staff;
    EXPECT_EQ(principal_of(jo).actor, "user:0123456789abcdef0123456789abcdef");
    EXPECT_EQ(principal_of(jo).role, Role::staff);
    auto const ann = operator_for(CompanyId{}, "operator:ann");
    EXPECT_FALSE(ann.user);
    EXPECT_EQ(ann.role, Role::owner);
}

}  // namespace
}  // namespace ombrex::model
