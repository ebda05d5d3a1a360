// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "adapters/files/object_store.h"
#include "app/admin_command.h"
#include "base/id128.h"
#include "base/temporary_folder.h"
#include "crypto/sealed_writer.h"
#include "voice/recording_binding.h"

namespace ombrex::app::testing {

/// A data folder of its own, the words of a command in, its exit code and what it printed out. The clock stands still:
/// Wednesday 16 September 2026, 11:05 in Denver.
class AdminTest : public ::testing::Test {
protected:
    struct Ran {
        int code;
        std::string out, err;
    };

    AdminTest() { config.data = (base / "data").string(); }

    Ran admin(std::vector<std::string> words) {
        std::ostringstream out, err;
        AdminContext const context{config, errors, base / "models",       clock, random, out, err, "nobody",
                                   "",     typed,  [this] { return ntp; }};
        int const code = run_admin_command(std::move(words), context);
        return {code, out.str(), err.str()};
    }

    std::filesystem::path write(std::string const& name, std::string const& text) {
        std::ofstream{base / name} << text;
        return base / name;
    }

    /// Imports a small business, changed by whatever is appended to its [business].
    Ran import(std::string const& more = "", std::string const& rest = "") {
        auto const file = write("business.toml",
                                "[business]\nname = \"Alder Street Barbers\"\ntimezone = \"America/Denver\"\nnumbers = "
                                "[\"reception\"]\n" +
                                    more + "\n[[service]]\nname = \"Haircut\"\n" + rest);
        return admin({"import", file.string()});
    }

    AdminStore store() {
        std::ostringstream unread;
        AdminContext const context{config, errors, base / "models", clock, random, unread, unread};
        return std::move(AdminStore::open(context, AdminStore::Use::look).value());
    }

    /// The business that was imported first.
    static model::CompanyId first_company(AdminStore& at) {
        model::CompanyId company;
        EXPECT_TRUE(at.transact([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const companies, unit.companies().all());
            company = companies.front();
            return ok();
        }));
        return company;
    }

    /// A call of now that ended, with two sentences and a saved recording.
    model::Recording put_call(std::string const& protocol_id) {
        auto at = store();
        model::Recording recording;
        model::Call call;
        call.company = recording.company = first_company(at);
        call.id = model::CallId{Id128::make(random)};
        recording.id = model::RecordingId{Id128::make(random)};
        recording.state = model::RecordingState::saved;
        auto const done = at.transact([&](ports::UnitOfWork& unit) -> Result<void> {
            recording.call = call.id;
            call.protocol_id = protocol_id;
            call.caller.number = model::CallerPhone{model::PhoneNumber::parse("+13035550177").value()};
            call.answered = clock.now();
            BOOST_OUTCOME_TRY(unit.calls().begin(call, until(at, privacy::Category::call_metadata)));
            call.duration = std::chrono::seconds{61};
            call.outcome = model::Outcome::answered;
            call.end_reason = model::EndReason::caller_hangup;
            BOOST_OUTCOME_TRY(unit.calls().finish(call));
            using Text = decltype(model::Turn::text);
            BOOST_OUTCOME_TRY(unit.calls().put_transcript(
                call.company, call.id,
                {{0, model::Speaker::agent, Text{"Hello."}, std::chrono::milliseconds{0}},
                 {1, model::Speaker::caller, Text{"Thank you."}, std::chrono::milliseconds{900}}},
                until(at, privacy::Category::transcript)));
            return unit.recordings().add(recording, until(at, privacy::Category::call_recording));
        });
        EXPECT_TRUE(done);
        put_sound(at, recording);
        return recording;
    }

    std::filesystem::path object_of(model::Recording const& recording) const {
        return std::filesystem::path{config.data} / "objects" / object_name(recording);
    }

    SystemRandom random;
    ManualClock clock{std::chrono::sys_days{std::chrono::year{2026} / 9 / 16} + std::chrono::hours{17} +
                      std::chrono::minutes{5}};
    Config config;
    std::vector<std::string> errors;
    TemporaryFolder base;
    std::istringstream typed;  ///< What stands on standard input.
    bool ntp = true;           ///< Whether somebody vouches for the clock.

private:
    privacy::EraseOn until(AdminStore& at, privacy::Category category) const {
        return privacy::erase_on(at.deps().policy, category, clock.now(), TimeZone::find("America/Denver").value());
    }

    void put_sound(AdminStore& at, model::Recording const& recording) {
        auto const objects = files::ObjectStore::open(at.path() / "objects").value();
        crypto::KeyId const id{crypto::KeyKind::recording, recording.id.value()};
        auto key = at.keys().create(recording.company.value(), id).value();
        auto const soon = Deadline::in(clock, std::chrono::hours{1});
        auto const object = wait(objects->create(object_name(recording), soon)).value();
        crypto::SealedWriter writer{std::move(key), voice::recording_binding(recording.company, recording.id), random,
                                    [&](crypto::Sealed const& piece) { return wait(object->append(piece, soon)); }};
        EXPECT_TRUE(writer.write(as_bytes("sound")));
        EXPECT_TRUE(writer.finish());
        EXPECT_TRUE(wait(object->commit(soon)));
    }
};

/// A business with one call of now, from +1 303 555 0177.
class AdminCallTest : public AdminTest {
protected:
    AdminCallTest() : recording{(import(), put_call("one@sip"))}, company{recording.company.value().to_string()} {}

    model::Recording recording;
    std::string company;
};

}  // namespace ombrex::app::testing
