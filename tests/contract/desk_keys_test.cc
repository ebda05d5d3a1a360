// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "api/key_scopes.h"
#include "services/api_keys.h"
#include "tests/contract/contract_file.h"
#include "tests/contract/desk_http_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using testing::HasSubstr;
namespace json = boost::json;

class DeskKeysTest : public HttpDeskTest {
protected:
    DeskKeysTest() { begin(); }

    Answer make(json::array scopes, std::string label = "Wall display") {
        return send("POST", "/api/v1/keys", json::object{{"label", std::move(label)}, {"scopes", std::move(scopes)}});
    }
    /// As a program asks: no cookie, no page.
    Answer ask(std::string const& key, std::string method, std::string target, json::value const& body = nullptr) {
        auto const [own, forgery] = std::pair{std::exchange(cookie, {}), std::exchange(guard, {})};
        headers["authorization"] = "Bearer " + key;
        auto out = send(std::move(method), std::move(target), body);
        headers.erase("authorization");
        cookie = own;
        guard = forgery;
        return out;
    }
    json::value only() { return send("GET", "/api/v1/keys").body.at("items").at(0); }
};

TEST_F(DeskKeysTest, a_key_is_shown_once_and_the_store_knows_its_hash_alone) {
    auto const made = make({"calls:read", "assistant:read"});
    EXPECT_EQ(made.status, 201);
    EXPECT_EQ(lacks(made.body, "ApiKey"), "");
    auto const secret = text(made.body, "secret");
    EXPECT_THAT(secret, testing::StartsWith("ombrex_"));
    EXPECT_EQ(secret.size(), 7U + 43U);
    auto const listed = send("GET", "/api/v1/keys");
    EXPECT_EQ(listed.status, 200);
    EXPECT_EQ(lacks(only(), "ApiKey"), "");
    EXPECT_THAT(json::serialize(listed.body), testing::Not(HasSubstr("secret")));
    EXPECT_EQ(text(only(), "label"), "Wall display");
    EXPECT_EQ(only().at("scopes"), (json::array{"calls:read", "assistant:read"}));
    EXPECT_TRUE(only().at("last_used").is_null());
    EXPECT_EQ(audited().back(), "key_made");
}

TEST_F(DeskKeysTest, the_contract_says_of_each_operation_whether_a_key_opens_it) {
    for (ContractFile const contract; auto const& [path, methods] : contract.paths()) {
        for (auto const& [name, says] : methods.as_object()) {
            std::string method{name};
            std::ranges::transform(method, method.begin(), [](char c) { return static_cast<char>(c - 0x20); });
            bool const opens = !says.as_object().contains("security");  // as it says of all: session or key
            EXPECT_EQ(opens, api::scope_of(method, path).has_value()) << method << " " << path;
        }
    }
}

TEST_F(DeskKeysTest, a_key_opens_what_its_scopes_say_and_nothing_else) {
    auto const reads = text(make({"assistant:read"}).body, "secret");
    auto const known = ask(reads, "GET", "/api/v1/assistant");
    EXPECT_EQ(known.status, 200);
    EXPECT_TRUE(known.cookies.empty());
    EXPECT_EQ(ask(reads, "GET", "/api/v1/line").status, 403);
    headers["if-match"] = known.headers.at("ETag");
    EXPECT_EQ(ask(reads, "PUT", "/api/v1/assistant", known.body).status, 403);
    auto const writes = text(make({"assistant:write"}).body, "secret");
    EXPECT_EQ(ask(writes, "PUT", "/api/v1/assistant", known.body).status, 200) << "no page: nothing to forge";
    EXPECT_EQ(ask(writes, "GET", "/api/v1/assistant").status, 403);
}

TEST_F(DeskKeysTest, no_key_opens_what_is_for_people) {
    json::array all;
    for (auto const word : model::scope_words) all.emplace_back(word);
    auto const key = text(make(all).body, "secret");
    for (auto const& [method, target] :
         {std::pair{"GET", "/api/v1/me"}, std::pair{"GET", "/api/v1/keys"}, std::pair{"POST", "/api/v1/keys"},
          std::pair{"GET", "/api/v1/users"}, std::pair{"GET", "/api/v1/sessions"}, std::pair{"GET", "/api/v1/audit"},
          std::pair{"GET", "/api/v1/webhooks"}, std::pair{"POST", "/api/v1/webhooks"},
          std::pair{"DELETE", "/api/v1/company"}, std::pair{"POST", "/api/v1/me/second-factor"},
          std::pair{"POST", "/api/v1/privacy/archives"}, std::pair{"POST", "/api/v1/privacy/requests"}}) {
        EXPECT_EQ(ask(key, method, target).status, 403) << method << ' ' << target;
    }
}

TEST_F(DeskKeysTest, every_scope_opens_a_route_of_the_contract) {
    std::ifstream file{OMBREX_SOURCE_DIR "/api/openapi.yaml"};
    std::ostringstream contract;
    contract << file.rdbuf();
    for (std::size_t i = 0; i < model::scope_words.size(); ++i) {
        EXPECT_NE(std::ranges::find(api::key_scopes, static_cast<model::Scope>(i), &api::KeyScope::scope),
                  api::key_scopes.end())
            << model::scope_words[i];
    }
    for (auto const& one : api::key_scopes) {
        if (one.pattern.starts_with("/v1/convai/")) continue;  // of somebody else's contract
        EXPECT_THAT(contract.str(), HasSubstr("\n  " + std::string{one.pattern} + ":\n"));
    }
}

TEST_F(DeskKeysTest, a_key_is_also_read_as_other_clients_show_it_and_never_twice) {
    auto const key = text(make({"assistant:read"}).body, "secret");
    another_browser();
    headers["xi-api-key"] = key;
    EXPECT_EQ(send("GET", "/api/v1/assistant").status, 200);
    headers["authorization"] = "Bearer " + key;
    EXPECT_EQ(send("GET", "/api/v1/assistant").status, 401);
}

TEST_F(DeskKeysTest, a_cookie_and_a_key_never_mix) {
    auto const key = text(make({"assistant:read"}).body, "secret");
    headers["authorization"] = "Bearer " + key;
    EXPECT_EQ(send("GET", "/api/v1/assistant").status, 401) << "both at once";
    headers["authorization"] = "Basic " + key;
    EXPECT_EQ(send("GET", "/api/v1/assistant").status, 401);
    headers.erase("authorization");
    EXPECT_EQ(send("GET", "/api/v1/assistant").status, 200);
    auto const own = std::exchange(cookie, key);
    EXPECT_EQ(send("GET", "/api/v1/assistant").status, 401) << "a key is no cookie";
    EXPECT_EQ(ask(own, "GET", "/api/v1/assistant").status, 401) << "a cookie is no key";
}

TEST_F(DeskKeysTest, a_key_that_was_ended_opens_nothing_from_that_moment_on) {
    auto const made = make({"assistant:read"}).body;
    auto const key = text(made, "secret");
    EXPECT_EQ(ask(key, "GET", "/api/v1/assistant").status, 200);
    EXPECT_EQ(send("DELETE", "/api/v1/keys/" + text(made, "id")).status, 204);
    EXPECT_EQ(ask(key, "GET", "/api/v1/assistant").status, 401);
    EXPECT_EQ(send("DELETE", "/api/v1/keys/" + text(made, "id")).status, 404);
    EXPECT_TRUE(send("GET", "/api/v1/keys").body.at("items").as_array().empty());
    EXPECT_EQ(audited().back(), "key_ended");
    for (auto const& wrong : std::vector<std::string>{"", "ombrex_", "ombrex_" + std::string(43, 'A'), key.substr(7)}) {
        EXPECT_EQ(ask(wrong, "GET", "/api/v1/assistant").status, 401) << wrong;
    }
}

TEST_F(DeskKeysTest, of_its_use_the_day_is_kept) {
    auto const key = text(make({"assistant:read"}).body, "secret");
    ask(key, "GET", "/api/v1/assistant");
    EXPECT_EQ(text(only(), "last_used"), "2026-09-16T00:00:00Z");
    clock.advance(25h);
    begin_again();
    EXPECT_EQ(text(only(), "last_used"), "2026-09-16T00:00:00Z");
    ask(key, "GET", "/api/v1/line");
    EXPECT_EQ(text(only(), "last_used"), "2026-09-17T00:00:00Z") << "it was shown, if not let in";
}

TEST_F(DeskKeysTest, what_is_wrong_with_a_wish_is_told_at_its_field) {
    EXPECT_EQ(make({}).wrong("scopes"), "is to name at least one");
    EXPECT_EQ(make({"calls:read", "calls:read"}).wrong("scopes"), "has calls:read twice");
    EXPECT_EQ(make({"everything"}).wrong("scopes"), "\"everything\" is none");
    EXPECT_EQ(make({7}).wrong("scopes"), "is to be a list of texts");
    EXPECT_EQ(make({"calls:read"}, std::string(81, 'x')).wrong("label"), "has at most 80 characters");
    EXPECT_EQ(make({"calls:read"}, "").wrong("label"), "is to be a text");
    auto const nothing = send("POST", "/api/v1/keys", json::object{});
    EXPECT_EQ(nothing.wrong("label"), "is missing");
    EXPECT_EQ(nothing.wrong("scopes"), "is missing");
    for (std::size_t i = 0; i < services::api_keys_max; ++i) EXPECT_EQ(make({"calls:read"}).status, 201);
    EXPECT_EQ(make({"calls:read"}).wrong("label"), "there are as many keys as there may be; end one first");
}

TEST_F(DeskKeysTest, keys_are_for_owners_and_admins_of_their_own_company) {
    auto const made = make({"assistant:read"}).body;
    auto const owner = std::pair{cookie, guard};
    begin_colleague("staff");
    EXPECT_EQ(make({"assistant:read"}).status, 403);
    EXPECT_EQ(send("GET", "/api/v1/keys").status, 403);
    EXPECT_EQ(send("DELETE", "/api/v1/keys/" + text(made, "id")).status, 403);
    begin_other();
    EXPECT_TRUE(send("GET", "/api/v1/keys").body.at("items").as_array().empty());
    EXPECT_EQ(send("DELETE", "/api/v1/keys/" + text(made, "id")).status, 404);
    EXPECT_EQ(send("DELETE", "/api/v1/keys/nonsense").status, 404);
    EXPECT_EQ(text(ask(text(made, "secret"), "GET", "/api/v1/assistant").body.at("business"), "name"),
              "Northside Dental");
    std::tie(cookie, guard) = owner;
    guard.clear();
    EXPECT_EQ(make({"assistant:read"}).status, 403) << "another site's page";
}

}  // namespace
}  // namespace ombrex
