// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "adapters/files/object_store.h"
#include "adapters/files/recording_spool.h"
#include "base/base64.h"
#include "privacy/measures.h"
#include "services/connect_calendar.h"
#include "services/make_archives.h"
#include "services/remind_incidents.h"
#include "services/request_archive.h"
#include "tests/integration/call_scan_fixture.h"
#include "voice/recording_binding.h"

namespace ombrex::app {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

/// What a caller and an operator said, and nobody else could have.
constexpr std::array<std::string_view, 13> canaries{
    "Zephyrine",         "Quillfeather",   "3035550188",       "303 555 0188", "quill@canary.example",
    "copper kettle",     "ticklish elbow", "marmalade tram",   "owner-canary", "burgled archive",
    "sound-of-a-canary", "ya29.canary",    "1//refresh-canary"};

std::string utf16(std::string_view text, bool little) {
    std::string out;
    for (char const letter : text) out += little ? std::string{letter, '\0'} : std::string{'\0', letter};
    return out;
}

/// What base64 of any text that holds `text` holds, whatever stands before and behind it.
std::vector<std::string> in_base64(std::string_view text) {
    std::vector<std::string> out;
    for (std::size_t before = 0; before < 3; ++before) {
        auto const some = std::string(before, 'x') + std::string{text};
        auto const plain = to_base64(as_bytes(some)), of_urls = to_base64url(as_bytes(some));
        auto const first = before == 0 ? 0U : before + 1U;
        auto const size = of_urls.size() - first - 1;
        for (auto const& whole : {plain, of_urls}) out.push_back(whole.substr(first, size));
    }
    return out;
}

std::vector<std::string> forms_of(std::string_view text) {
    auto hex = to_hex(as_bytes(text));
    std::vector<std::string> out{std::string{text}, utf16(text, true), utf16(text, false), hex};
    std::ranges::transform(hex, hex.begin(), [](char c) { return static_cast<char>(std::toupper(c)); });
    out.push_back(hex);
    for (auto& form : in_base64(text)) out.push_back(std::move(form));
    return out;
}

/// The canaries that stand in a file in any form.
std::vector<std::string> found_in(std::string content) {
    std::vector<std::string> out;
    for (auto const canary : canaries) {
        for (auto const& form : forms_of(canary)) {
            if (content.find(form) != std::string::npos) out.push_back(std::string{canary} + " as " + form);
        }
    }
    return out;
}

/// A call with a canary in every personal field.
class RawScanTest : public testing::CallScanTest {
protected:
    RawScanTest() : CallScanTest{"owner-canary@shop.example"} {}

    static model::CallerName caller() { return model::CallerName{"Zephyrine Quillfeather"}; }
    static model::CallerPhone number() { return model::CallerPhone{model::PhoneNumber::parse("+13035550188").value()}; }

    void talk() {
        call.caller.number = number();
        begin();
        using Notes = decltype(ports::BookAppointment::notes);
        write_down(
            {ports::BookAppointment{"Haircut", "Jo Park", parse_local_minutes("2026-09-18T14:00").value(), caller(),
                                    number(), Notes{"ticklish elbow"}},
             ports::TakeMessage{"", caller(), number(), model::MessageText{"the copper kettle, quill@canary.example"},
                                model::Urgency::normal},
             ports::PrivacyRequest{model::PrivacyRequestKind::access, caller(), number()}});
        using Text = decltype(model::Turn::text);
        end({{0, model::Speaker::agent, Text{"Hello."}, 0ms},
             {1, model::Speaker::caller,
              Text{"this is Zephyrine Quillfeather, 303 555 0188, about the marmalade tram, quill@canary.example"},
              900ms}});
    }

    /// A recording that waits in the spool.
    void record() {
        model::RecordingId const id{Id128::make(random)};
        auto const key = held->keys().create(call.company.value(), {crypto::KeyKind::recording, id.value()}).value();
        auto const spool = files::RecordingSpool::open(data() / "spool").value();
        EXPECT_TRUE(spool->create(id).value()->append(
            crypto::seal(key, voice::recording_binding(call.company, id), as_bytes("sound-of-a-canary"), random)));
    }

    /// The calendar of the business.
    void connect() {
        ports::CalendarGrant grant{privacy::Recipient::google, model::CalendarToken{"ya29.canary"},
                                   model::CalendarToken{"1//refresh-canary"}, clock.now() + 1h};
        auto const ann = model::operator_for(call.company, "operator:ann");
        EXPECT_TRUE(wait(services::connect_calendar(held->deps(), ann, std::move(grant), soon())));
    }

    /// All of the account, in one file that waits to be fetched.
    void archive() {
        auto const deps = held->deps();
        auto const boss = model::operator_for(call.company, "operator:ann");
        ASSERT_TRUE(wait(services::request_archive(deps, boss, {}, soon())));
        auto const spool = files::RecordingSpool::open(data() / "spool").value();
        auto const objects = files::ObjectStore::open(data() / "objects").value();
        auto const archives = files::ObjectStore::open(data() / "archives").value();
        auto const mail = post();
        services::ArchiveRoom const room{{*spool, *objects, held->keys(), archives.get()}, *archives, mail->outbox()};
        EXPECT_EQ(wait(services::make_archives(deps, room)).value(), 1U);
    }
};

TEST_F(RawScanTest, the_scan_sees_a_canary_in_every_form) {
    for (auto const canary : canaries) {
        for (auto const& form : forms_of(canary)) EXPECT_FALSE(found_in("..." + form + "...").empty()) << form;
        for (auto const* before : {"", "a", "ab", "abc"}) {
            auto const text = before + std::string{canary} + "and more";
            EXPECT_FALSE(found_in(to_base64url(as_bytes(text))).empty()) << before << canary;
        }
    }
}

TEST_F(RawScanTest, C3_C32_no_personal_value_stands_plain_in_any_file_but_the_mail_to_the_owner) {
    talk();
    record();
    archive();
    EXPECT_EQ(admin({"incident", "add", "the burgled archive"}).code, 0);
    clock.advance(40h);
    EXPECT_EQ(wait(services::remind_incidents(held->deps())).value(), 1U);  // a line of the log
    EXPECT_EQ(admin({"backup", (base / "backup").string()}).code, 0);
    std::map<std::string, std::size_t> bytes;
    std::size_t in_mail = 0;
    for (auto const& entry : fs::recursive_directory_iterator{base}) {
        if (!entry.is_regular_file() || entry.path().filename() == "business.toml") continue;  // the owner's own file
        std::ifstream file{entry.path()};
        std::string content{std::istreambuf_iterator<char>{file}, {}};
        auto const where = entry.path().lexically_relative(base).string();
        bytes[where.substr(0, where.find_last_of('/'))] += content.size();
        bytes[entry.path().filename()] += content.size();
        if (where.starts_with("data/archives/")) {
            bytes["archives"] += content.size();
            for (auto const* plain : {"PK\3\4", "data.json", "index.html"}) {  // what is packed hides canaries
                EXPECT_EQ(content.find(plain), std::string::npos) << where << " can be unpacked";
            }
        }
        auto const found = found_in(std::move(content));
        if (where.starts_with("data/outbox/")) {
            in_mail += found.size();
        } else {
            EXPECT_TRUE(found.empty()) << where << " holds " << found.front();
        }
    }
    for (auto const* place : {"ombrex.db", "ombrex.db-wal", "data/spool", "data/keys/transcript", "data/keys/archive",
                              "archives", "log", "backup"}) {
        EXPECT_GT(bytes[place], 0U) << place << " was not looked at";
    }
    EXPECT_GT(in_mail, 0U) << "the outbox is plain, and the scan would see it";
}

TEST_F(RawScanTest, C30_no_token_stands_plain_in_any_file_of_a_server) {
    connect();
    EXPECT_EQ(admin({"backup", (base / "backup").string()}).code, 0);
    std::size_t files = 0;
    for (auto const& entry : fs::recursive_directory_iterator{base}) {
        if (!entry.is_regular_file() || entry.path().filename() == "business.toml") continue;
        std::ifstream file{entry.path()};
        EXPECT_TRUE(found_in({std::istreambuf_iterator<char>{file}, {}}).empty()) << entry.path();
        ++files;
    }
    EXPECT_GT(files, 5U);
}

}  // namespace
}  // namespace ombrex::app
