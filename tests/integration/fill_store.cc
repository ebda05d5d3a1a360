// SPDX-License-Identifier: Apache-2.0
//
// fill_store DATA COMPANY: puts a row of now into every table of a data folder that no server uses, for
// erase_by_date_test.py: a call with all that it leaves, a mail, and what every_table.h has. The business is there
// already (`ombrex admin import`).
#include "adapters/files/object_store.h"
#include "adapters/insights/local_insights.h"
#include "adapters/outbox/outbox_mailer.h"
#include "app/store.h"
#include "model/recording.h"
#include "services/make_insight.h"
#include "tests/contract/barber_calls.h"
#include "tests/contract/every_table.h"

namespace ombrex::testing_support {
namespace {

class Filler : BarberCalls {
public:
    Filler(app::Store& store, services::Deps deps, std::filesystem::path folder, model::CompanyId const& company)
        : BarberCalls{deps, company}, store_{store}, deps_{deps}, folder_{std::move(folder)}, company_{company} {}

    bool fill() {
        auto const call = begun();
        auto recording = wait(services::begin_recording(deps_, context(call), *store_.keys, soon()));
        if (!recording) return false;
        auto& row = recording.value().recording;
        row.state = model::RecordingState::saved;
        if (!put_sound(row)) return false;
        auto day = std::chrono::floor<std::chrono::days>(shop.business.zone.to_local(deps_.clock.now()));
        do day += std::chrono::days{1};
        while (std::chrono::weekday{day}.iso_encoding() > 5);
        book(call, to_string(day + std::chrono::hours{14}));
        ask(call, ports::TakeMessage{"manager", name("Sam Reed"), phone("+13035550177"), model::MessageText{"call me"},
                                     model::Urgency::normal});
        finish(call, model::Outcome::booked, row,
               {turn(model::Speaker::caller, "I would like a haircut please", std::chrono::milliseconds{0})});
        ports::Job const job{model::JobId{}, "", company_, call.id.value(), 0};
        if (!wait(services::make_insight(deps_, adapters::insights::LocalInsights{}, job, soon()))) return false;
        EveryTable rows{deps_, company_, call.id, shop.business.zone};
        auto const filled =
            wait(deps_.database.transact([&](ports::UnitOfWork& unit) { return rows.fill(unit); }, soon()));
        return filled && deliver_mail();
    }

private:
    Deadline soon() const { return Deadline::in(deps_.clock, std::chrono::minutes{1}); }
    bool put_sound(model::Recording const& row) {
        auto const objects = files::ObjectStore::open(folder_ / "objects").value();
        auto const writer = wait(objects->create(object_name(row), soon()));
        return writer && wait(writer.value()->commit(soon()));
    }
    bool deliver_mail() {
        auto const outbox = outbox::OutboxMailer::open(folder_ / "outbox", deps_.clock).value();
        model::LetterId const id{Id128::make(deps_.random)};
        model::Letter letter{id, company_, model::MailAddress{"o@shop.example"},
                             model::MailBody{"Subject: hello\r\n\r\n"}};
        return wait(outbox->deliver(std::move(letter), soon())).has_value();
    }

    app::Store& store_;
    services::Deps deps_;
    std::filesystem::path folder_;
    model::CompanyId const& company_;
};

int run(std::filesystem::path const& folder, std::string_view company) {
    auto const id = Id128::parse(company);
    SystemClock const clock;
    SystemRandom random;
    auto store = app::Store::open(folder, clock, random);
    if (!id || !store) return 2;  // DATA is no folder of a store
    services::Deps const deps{*store.value()->database, clock, random, privacy::published_policy};
    model::CompanyId const whose{id.value()};
    return Filler{*store.value(), deps, folder, whose}.fill() ? 0 : 1;
}

}  // namespace
}  // namespace ombrex::testing_support

int main(int argc, char** argv) {
    return ombrex::testing_support::run(argc == 3 ? argv[1] : "", argc == 3 ? argv[2] : "");
}
