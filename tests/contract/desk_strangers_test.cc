// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <functional>

#include "services/connect_calendar.h"
#include "tests/contract/desk_calls_fixture.h"
#include "tests/contract/put_invoice.h"

namespace ombrex {
namespace {

using namespace testing_support;
namespace json = boost::json;

/// One operation of the contract.
struct Operation {
    std::string method, path;
    json::object const* says;

    [[nodiscard]] std::string name() const { return method + " " + path; }
};

/// Jo has one of everything, and Max, of another company, asks for it by its id (ASVS 5.0, V8.4.1).
class DeskStrangersTest : public DeskCallsTest {
protected:
    DeskStrangersTest() {
        router.watch([this](api::Answered seen) { route = std::move(seen.route); });
        auto const call = begun();
        book(call, "2026-09-18T14:00");
        auto const message = leave(call, "Call me back");
        end(call, model::Outcome::booked, record(call));
        ids = {{"call", id_of(call)},
               {"message", message.value().to_string()},
               {"user", text(get("/api/v1/me").body, "id")},
               {"session", each(get("/api/v1/sessions"), "id").at(0)},
               {"invoice", billed()},
               {"calendar", connected()}};
        for (auto const& [parameter, path] :
             {std::pair{"archive", "/api/v1/privacy/archives"}, std::pair{"key", "/api/v1/keys"}}) {
            if (!is_served({"POST", path, nullptr})) continue;
            auto const body = sample_of(contract.paths().at(path).at("post").as_object());
            auto const made = send("POST", path, body);
            ids[parameter] = text(made.body, "id");
        }
        json::object const hook{{"url", "https://hooks.example.com/"}, {"detail", "outcome"}};
        ids["webhook"] = text(send("POST", "/api/v1/webhooks", hook).body, "id");
    }

    std::string billed() {
        model::Invoice invoice;
        invoice.company = company;
        in_unit([&](ports::UnitOfWork& unit) { return put_invoice(unit, deps, invoice); });
        return invoice.id.value().to_string();
    }
    std::string connected() {
        ports::CalendarGrant grant{privacy::Recipient::google, model::CalendarToken{"ya29.jo"},
                                   model::CalendarToken{"1//jo"}, clock.now()};
        auto const jo = model::operator_for(company, "user:jo");
        return wait(services::connect_calendar(deps, jo, std::move(grant), soon())).value().value().to_string();
    }
    /// Whether the server has it: what nobody answers is nobody's route.
    bool is_served(Operation const& operation) {
        auto path = operation.path;
        for (auto at = path.find('{'); at != std::string::npos; at = path.find('{')) {
            path.replace(at, path.find('}', at) - at + 1, "none");
        }
        auto const own = std::exchange(cookie, "");
        send(operation.method, path);
        cookie = own;
        return route != "unknown";
    }
    /// What a business shows to visitors of its own site, whoever they are: widget_test.cc.
    static bool is_for_everybody(Operation const& operation) {
        auto const* const security = operation.says->if_contains("security");
        return names_something(operation) && security != nullptr && security->as_array().empty();
    }
    std::vector<Operation> served() {
        std::vector<Operation> out;
        for (auto const& [path, methods] : contract.paths()) {
            for (auto const& [method, says] : methods.as_object()) {
                std::string upper{method};
                for (auto& c : upper) c = static_cast<char>(c - 0x20);
                Operation one{upper, std::string{path}, &says.as_object()};
                if (!is_for_everybody(one) && is_served(one)) out.push_back(std::move(one));
            }
        }
        return out;
    }

    /// A body that the operation takes: of every field that it wants, the first value that comes to mind.
    json::value sample_of(json::object const& says) {
        auto const* const body = says.if_contains("requestBody");
        if (body == nullptr) return nullptr;
        auto const& content = contract.resolved(body->as_object()).at("content").at("application/json");
        return sample(content.at("schema").as_object());
    }
    json::value sample(json::object const& given) {
        auto const& schema = contract.resolved(given);
        if (auto const* const words = schema.if_contains("enum")) return words->as_array().at(0);
        if (schema.at("type").is_array()) return nullptr;
        auto const& type = schema.at("type").as_string();
        if (type == "boolean") return true;
        if (type == "integer") return 1;
        if (type == "array") return json::array{sample(schema.at("items").as_object())};
        if (type == "string") return "2026-09-16";
        json::object out;
        if (auto const* const required = schema.if_contains("required")) {
            for (auto const& name : required->as_array()) {
                out[name.as_string()] = sample(schema.at("properties").at(name.as_string()).as_object());
            }
        }
        return out;
    }
    /// The path with Jo's ids, and the query that the operation wants.
    std::string target_of(Operation const& operation) {
        auto path = operation.path;
        for (auto at = path.find('{'); at != std::string::npos; at = path.find('{')) {
            auto const end = path.find('}', at);
            auto const name = path.substr(at + 1, end - at - 1);
            EXPECT_TRUE(ids.contains(name)) << operation.name() << ": give Jo a " << name << " in this test";
            path.replace(at, end - at + 1, ids[name]);
        }
        auto const* const parameters = operation.says->if_contains("parameters");
        std::string query;
        for (auto const& given : parameters == nullptr ? json::array{} : parameters->as_array()) {
            auto const& one = contract.resolved(given.as_object());
            auto const* const required = one.if_contains("required");
            if (required == nullptr || !required->as_bool() || text(json::value(one), "in") != "query") continue;
            query += (query.empty() ? "?" : "&") + text(json::value(one), "name") + "=2026-09-16";
        }
        return path + query;
    }
    static bool names_something(Operation const& operation) { return operation.path.find('{') != std::string::npos; }

    std::string route;
    std::map<std::string, std::string> ids;
};

TEST_F(DeskStrangersTest, whatever_a_route_names_is_not_found_by_another_company) {
    auto const operations = served();
    begin_other();
    int walked = 0;
    for (auto const& operation : operations) {
        if (!names_something(operation)) continue;
        auto const answer = send(operation.method, target_of(operation), sample_of(*operation.says));
        EXPECT_EQ(answer.status, 404) << operation.name();
        EXPECT_EQ(route, operation.name());
        ++walked;
    }
    EXPECT_GE(walked, 6);
}

TEST_F(DeskStrangersTest, no_list_and_no_page_of_another_company_shows_it) {
    auto const operations = served();
    begin_other();
    int walked = 0;
    for (auto const& operation : operations) {
        if (names_something(operation) || operation.method != "GET") continue;
        auto const answer = send("GET", target_of(operation));
        EXPECT_EQ(answer.status, 200) << operation.name();
        auto const whole = json::serialize(answer.body);
        for (auto const& [what, id] : ids) EXPECT_EQ(whole.find(id), std::string::npos) << operation.name() << what;
        ++walked;
    }
    EXPECT_GE(walked, 9);
}

TEST_F(DeskStrangersTest, its_own_company_finds_it_and_it_is_all_there_after_the_strangers) {
    auto const operations = served();
    auto const jo = std::pair{cookie, guard};
    begin_other();
    for (auto const& operation : operations) {
        if (names_something(operation)) send(operation.method, target_of(operation), sample_of(*operation.says));
    }
    std::tie(cookie, guard) = jo;
    for (auto const& operation : operations) {
        if (operation.method != "GET") continue;
        EXPECT_NE(send("GET", target_of(operation)).status, 404) << operation.name();
    }
    EXPECT_EQ(each(get("/api/v1/messages?open=true"), "id").size(), 1U);
    EXPECT_EQ(each(get("/api/v1/users"), "id").size(), 1U);
}

}  // namespace
}  // namespace ombrex
