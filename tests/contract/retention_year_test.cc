// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "adapters/files/erasure_journal.h"
#include "adapters/files/object_store.h"
#include "adapters/files/recording_spool.h"
#include "adapters/outbox/outbox_mailer.h"
#include "base/temporary_folder.h"
#include "services/erase_due.h"
#include "services/erase_mail.h"
#include "tests/contract/call_fixture.h"

namespace ombrex {
namespace {

using namespace std::chrono_literals;
using namespace testing_support;
using privacy::Category;
using std::chrono::days;

/// The promise in the words of the page, and by a calendar on the wall: ninety days, the same date a year later. It
/// knows nothing of the tables and of erase_on.
class Calendar {
public:
    static LocalMinutes ninety_days_after(LocalMinutes called) { return called + days{90}; }
    static LocalMinutes twelve_months_after(LocalMinutes called) {
        auto const day = std::chrono::floor<days>(called);
        std::chrono::year_month_day const date{day};
        bool const leap_day = date.month() == std::chrono::February && date.day() == std::chrono::day{29};
        auto const next = date.year() + std::chrono::years{1};
        auto const then = leap_day ? next / std::chrono::March / 1 : next / date.month() / date.day();
        return LocalDays{then} + (called - day);
    }
};

/// What must still be there, by the wall clock of its company, and what came of it.
class Watch {
public:
    using Thing = std::pair<Category, Id128>;

    explicit Watch(TimeZone zone) : zone_{zone} {}
    void keep(Category category, Id128 subject, LocalMinutes until) {
        until_.emplace(Thing{category, subject}, until);
        next_.emplace(until, Thing{category, subject});
    }
    /// That it went now. False: nobody had told of it, or it went twice.
    bool goes(Thing const& thing, TimePoint now) {
        auto const found = until_.find(thing);
        if (found == until_.end()) return false;
        if (zone_.to_local(now) < found->second) ++early;
        next_.erase({found->second, thing});
        until_.erase(found);
        ++gone;
        return true;
    }
    /// After a run of the worker. An hour that the clocks show twice counts when it is over: never early.
    void expect_nothing_overdue(TimePoint now) {
        auto const wall = std::min(zone_.to_local(now), zone_.to_local(now - 1h));
        if (!next_.empty() && next_.begin()->first <= wall) ++overdue;
    }
    [[nodiscard]] std::size_t count(Category category) const {
        return static_cast<std::size_t>(
            std::ranges::count(until_, category, [](auto const& one) { return one.first.first; }));
    }

    int early = 0, overdue = 0, gone = 0;

private:
    TimeZone zone_;
    std::map<Thing, LocalMinutes> until_;
    std::set<std::pair<LocalMinutes, Thing>> next_;
};

struct Shop {
    model::CompanyId id;
    model::Assistant assistant;
    Watch watch;
};

/// Three businesses, each with a call a day at another minute, and the hourly worker of the server.
class RetentionYearTest : public AfterCallTest {
protected:
    RetentionYearTest()
        : objects{files::ObjectStore::open(folder / "objects").value()},
          spool{files::RecordingSpool::open(folder / "spool").value()},
          outbox{outbox::OutboxMailer::open(folder / "outbox", clock).value()},
          journal{folder / "erased"} {
        for (auto const* zone : {"America/Denver", "Europe/Dublin", "Pacific/Auckland"}) {
            auto assistant = barber();
            assistant.business.zone = TimeZone::find(zone).value();
            model::CompanyId const id{Id128::make(random)};
            in_unit([&](ports::UnitOfWork& unit) { return unit.companies().put(id, assistant); });
            shops.push_back({id, assistant, Watch{assistant.business.zone}});
        }
        clock.set(first_day);
        work();  // the call of the fixture
    }

    /// The next day on which the shop is open, at a time that is free: two calls may fall on one day of a zone.
    std::string free_time(LocalMinutes called) {
        auto day = std::chrono::floor<days>(called) + days{1};
        while (std::chrono::weekday{day}.iso_encoding() > 5) day += days{1};
        auto const slot = slots_taken++ / std::ssize(shops) % 6;
        return to_string(day + 8h + 30min + slot * 30min);
    }
    void put_sound() {
        auto const writer = wait(objects->create(object_name(*recording), soon())).value();
        EXPECT_TRUE(wait(writer->commit(soon())));
    }
    /// A call of now that leaves all that a call can leave.
    void take_call(Shop& at) {
        company = at.id;
        shop = at.assistant;
        call = begun("+13035550177");
        recorded(model::RecordingState::saved);
        put_sound();
        auto const called = at.assistant.business.zone.to_local(clock.now());
        book(call, free_time(called));
        ask(call, ports::TakeMessage{"manager", name("Sam Reed"), phone("+13035550177"),
                                     model::MessageText{"please call"}, model::Urgency::normal});
        end(call, model::Outcome::booked);
        auto const year = Calendar::twelve_months_after(called);
        at.watch.keep(Category::call_recording, recording->id.value(), Calendar::ninety_days_after(called));
        for (auto const category : {Category::transcript, Category::insight, Category::call_metadata}) {
            at.watch.keep(category, call.id.value(), year);
        }
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const booked, unit.appointments().made_in(company, call.id));
            BOOST_OUTCOME_TRY(auto const messages, unit.messages().of_call(company, call.id));
            at.watch.keep(Category::appointment, booked.at(0).id.value(), year);
            at.watch.keep(Category::message, messages.at(0).id.value(), year);
            return ok();
        });
    }
    void deliver_mail() {
        model::LetterId const id{Id128::make(random)};
        model::Letter letter{id, company, model::MailAddress{"o@s.example"}, model::MailBody{"Subject: x\r\n\r\n"}};
        EXPECT_TRUE(wait(outbox->deliver(std::move(letter), soon())));
        mails.emplace_back(clock.now(), outbox->place_of(company, id));
    }

    /// What the server does each hour.
    std::size_t work() {
        auto const gone = wait(services::erase_due(deps, {*spool, *objects, keys}));
        EXPECT_TRUE(gone);
        EXPECT_TRUE(wait(services::erase_mail(deps, *outbox)));
        EXPECT_TRUE(wait(services::forget_proofs(deps, journal)));
        return gone ? gone.value() : 0;
    }
    void check(std::size_t gone) {
        if (gone > 0) {
            in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
                BOOST_OUTCOME_TRY(auto const receipts, unit.retention().receipts_since(clock.now()));
                EXPECT_EQ(receipts.size(), gone);
                for (auto const& receipt : receipts) {
                    auto const at = std::ranges::find(shops, receipt.company, &Shop::id);
                    EXPECT_TRUE(at->watch.goes({receipt.category, receipt.subject}, clock.now()));
                }
                return ok();
            });
        }
        for (auto& at : shops) at.watch.expect_nothing_overdue(clock.now());
        for (auto const& [delivered, place] : mails) {
            EXPECT_EQ(std::filesystem::exists(place), clock.now() - delivered < days{7});
        }
        std::erase_if(mails, [&](auto const& mail) { return clock.now() - mail.first > days{8}; });
    }
    /// That the receipts do not lie: what lies on the disk and among the keys is what nobody has told to be gone.
    void check_the_stores() {
        std::size_t recordings = 0, transcripts = 0, lying = 0;
        for (auto const& at : shops) {
            recordings += at.watch.count(Category::call_recording);
            transcripts += at.watch.count(Category::transcript);
        }
        for (auto const& entry : std::filesystem::recursive_directory_iterator{folder / "objects"}) {
            if (entry.is_regular_file()) ++lying;
        }
        EXPECT_EQ(lying, recordings);
        EXPECT_EQ(key_store.list(crypto::KeyKind::recording).value().size(), recordings);
        EXPECT_EQ(key_store.list(crypto::KeyKind::transcript).value().size(), transcripts);
    }

    static constexpr TimePoint first_day = std::chrono::sys_days{std::chrono::year{2027} / 12 / 1};
    TemporaryFolder folder;
    std::unique_ptr<files::ObjectStore> objects;
    std::unique_ptr<files::RecordingSpool> spool;
    std::unique_ptr<outbox::OutboxMailer> outbox;
    files::ErasureJournal journal;
    std::vector<Shop> shops;
    std::ptrdiff_t slots_taken = 0;
    std::vector<std::pair<TimePoint, std::filesystem::path>> mails;
};

TEST_F(RetentionYearTest, C24_C25_in_460_days_nothing_goes_early_and_nothing_is_overdue) {
    // 29 February 2028, and 1 March 2029, when that day's call goes; both changes of the clocks in each zone, twice.
    for (int day = 0; day < 460; ++day) {
        auto const midnight = first_day + days{day};
        // Every minute of a day comes up, the nights of the changes too.
        auto const minute = std::chrono::minutes{day * 97 % (24 * 60)};
        for (auto hour = 0h; hour < 24h; ++hour) {
            if (minute / 1h == hour.count()) {
                clock.set(midnight + minute);
                for (auto& at : shops) take_call(at);
                deliver_mail();
            }
            auto const whole = midnight + hour + 1h;
            clock.set(whole);
            check(work());
        }
        if (day % 30 == 29) check_the_stores();
    }
    check_the_stores();
    for (auto const& at : shops) {
        EXPECT_EQ(at.watch.early, 0) << at.assistant.business.zone.name();
        EXPECT_EQ(at.watch.overdue, 0) << at.assistant.business.zone.name();
        EXPECT_GT(at.watch.gone, 369 + 93 * 5);  // the recordings of all but the last ninety days, and more
    }
}

}  // namespace
}  // namespace ombrex
