// SPDX-License-Identifier: Apache-2.0
#include "services/write_archive.h"

#include <boost/json.hpp>

#include "base/zip_writer.h"
#include "services/archive_page.h"
#include "services/archive_schema.h"
#include "services/held_rows.h"
#include "services/sealed_object.h"
#include "services/silent_copy.h"

namespace ombrex::services {
namespace {

namespace json = boost::json;
using model::ArchivePart;
using privacy::Purpose::legal_duty;
using Whose = ArchiveSubject::Whose;

constexpr std::size_t piece = 64 * 1024;
constexpr std::chrono::seconds patience{60};

/// What calls left, as it stands with them on the page.
constexpr std::array call_children{ArchivePart::recordings, ArchivePart::insights,  ArchivePart::transcripts,
                                   ArchivePart::messages,   ArchivePart::transfers, ArchivePart::emergencies};

bool is_child(ArchivePart part) { return std::ranges::find(call_children, part) != call_children.end(); }

/// A row of ours is JSON.
json::object parsed(ports::HeldRow const& row) { return json::parse(row.reveal<legal_duty>()).as_object(); }

std::string text_of(json::object const& row, std::string_view key) {
    auto const* found = row.if_contains(key);
    return found != nullptr && found->is_string() ? std::string{found->as_string()} : std::string{};
}

/// The entries of the archive, one after another; what is made is handed on in pieces.
class Writer {
public:
    Writer(Deps deps, RecordingRoom room, ports::KeptMail* mail, ArchiveSubject subject, ArchiveSink sink)
        : deps_{deps},
          room_{room},
          mail_{mail},
          subject_{std::move(subject)},
          sink_{std::move(sink)},
          title_{subject_.whose == Whose::call ? "a call" : "a person", deps.clock.now(), TimeZone::utc(),
                 subject_.silenced} {
        if (subject_.silenced) redactor_.emplace();
    }

    Task<Result<std::uint64_t>> write() {
        BOOST_OUTCOME_CO_TRY(co_await look());
        BOOST_OUTCOME_CO_TRY(co_await find_mails());
        BOOST_OUTCOME_CO_TRY(co_await write_data());
        BOOST_OUTCOME_CO_TRY(co_await write_page());
        begin("archive.schema.json");
        BOOST_OUTCOME_CO_TRY(co_await put(std::string{archive_schema()}));
        zip_.end(made_);
        BOOST_OUTCOME_CO_TRY(co_await write_sounds());
        BOOST_OUTCOME_CO_TRY(co_await write_mails());
        zip_.finish(made_);
        BOOST_OUTCOME_CO_TRY(co_await hand_on(1));
        co_return zip_.size();
    }

private:
    /// The zone, and whether there is such a subject.
    Task<Result<void>> look() {
        co_return co_await deps_.database.transact(
            [this](ports::UnitOfWork& unit) -> Result<void> {
                BOOST_OUTCOME_TRY(auto const account, unit.accounts().account(subject_.company));
                BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(subject_.company));
                title_.zone = assistant.business.zone;
                auto const& registered = account.name.reveal<legal_duty>();
                if (subject_.whose == Whose::account) {
                    title_.name = registered.empty() ? assistant.business.name : registered;
                } else if (subject_.whose == Whose::user) {
                    BOOST_OUTCOME_TRY(auto const user, unit.users().find(subject_.company, subject_.user));
                    title_.name = user.name.reveal<legal_duty>();
                    address_ = user.email.reveal<legal_duty>();
                }
                return ok();
            },
            Deadline::in(deps_.clock, patience));
    }

    void begin(std::string name, ZipWriter::Pack pack = ZipWriter::Pack::small) {
        zip_.begin(std::move(name), pack, title_.made, made_);
    }
    Task<Result<void>> put(std::string text) {
        BOOST_OUTCOME_CO_TRY(zip_.write(as_bytes(text), made_));
        co_return co_await hand_on(piece);
    }
    /// When there is at least so much.
    Task<Result<void>> hand_on(std::size_t least) {
        if (made_.size() < least) co_return ok();
        Bytes out = std::exchange(made_, {});
        co_return co_await sink_(std::move(out));
    }

    Task<Result<void>> write_data() {
        begin("data.json");
        json::object head{{"format", "ombrex-archive/1"}, {"company", subject_.company.value().to_string()}};
        head["about"] = subject_.whose == Whose::account ? "account"
                        : subject_.whose == Whose::user  ? "user"
                        : subject_.whose == Whose::call  ? "call"
                                                         : "caller";
        head["user"] = nullptr;
        if (subject_.whose == Whose::user) head["user"] = subject_.user.value().to_string();
        head["made"] = to_string(TimeZone::utc().to_local(title_.made)) + ":00Z";
        head["time_zone"] = title_.zone.name();
        head["silenced"] = subject_.silenced;
        head["policy_version"] = std::string{privacy::current_version(deps_.policy).id};
        auto text = json::serialize(head);
        text.pop_back();
        BOOST_OUTCOME_CO_TRY(co_await put(std::move(text)));
        for (auto const& part : model::archive_parts) {
            BOOST_OUTCOME_CO_TRY(co_await put(",\n\"" + std::string{part.key} + "\":["));
            BOOST_OUTCOME_CO_TRY(co_await write_rows(part.part));
            BOOST_OUTCOME_CO_TRY(co_await put("]"));
        }
        json::array mails;
        for (auto const& file : mail_files_) mails.push_back(json::object{{"file", file}});
        BOOST_OUTCOME_CO_TRY(co_await put(",\n\"mails\":" + json::serialize(mails) + "}\n"));
        zip_.end(made_);
        co_return ok();
    }
    Task<Result<void>> write_rows(ArchivePart part) {
        HeldRows rows{deps_, subject_, part};
        char const* between = "\n";
        for (;;) {
            BOOST_OUTCOME_CO_TRY(auto const page, co_await rows.next());
            if (page.empty()) co_return ok();
            std::string text;
            for (auto const& row : page) text += std::exchange(between, ",\n") + row.reveal<legal_duty>();
            BOOST_OUTCOME_CO_TRY(co_await put(std::move(text)));
        }
    }

    Task<Result<void>> write_page() {
        begin("index.html");
        bool const whole = subject_.whose == Whose::account;
        std::vector<ArchivePart> parts;
        for (auto const& one : model::archive_parts) {
            if (!whole || !is_child(one.part)) parts.push_back(one.part);
        }
        BOOST_OUTCOME_CO_TRY(co_await put(archive_page_head(title_, parts)));
        for (auto const part : parts) {
            BOOST_OUTCOME_CO_TRY(co_await write_section(part, false));
            if (part != ArchivePart::calls || !whole) continue;
            for (auto const child : call_children) {
                BOOST_OUTCOME_CO_TRY(co_await write_section(child, true));
            }
        }
        BOOST_OUTCOME_CO_TRY(co_await put(archive_page_foot(mail_files_)));
        zip_.end(made_);
        co_return ok();
    }
    Task<Result<void>> write_section(ArchivePart part, bool orphans) {
        HeldRows rows{deps_, subject_, part, orphans};
        bool const with_children = part == ArchivePart::calls && subject_.whose == Whose::account;
        BOOST_OUTCOME_CO_TRY(auto page, co_await rows.next());
        if (orphans && page.empty()) co_return ok();
        BOOST_OUTCOME_CO_TRY(co_await put(archive_part_head(part, orphans)));
        if (page.empty()) {
            BOOST_OUTCOME_CO_TRY(co_await put(archive_nothing()));
        } else {
            BOOST_OUTCOME_CO_TRY(co_await put(archive_rows_head(part, parsed(page.front()))));
        }
        bool const any = !page.empty();
        while (!page.empty()) {
            if (with_children) {
                BOOST_OUTCOME_CO_TRY(co_await write_calls(page));
            } else {
                std::string text;
                for (auto const& row : page) text += archive_row(part, parsed(row), title_.zone);
                BOOST_OUTCOME_CO_TRY(co_await put(std::move(text)));
            }
            BOOST_OUTCOME_CO_TRY(page, co_await rows.next());
        }
        if (any) {
            BOOST_OUTCOME_CO_TRY(co_await put(archive_rows_foot(part)));
        }
        co_return co_await put(archive_part_foot());
    }

    /// A page of calls, each with what it left.
    Task<Result<void>> write_calls(std::vector<ports::HeldRow> const& calls) {
        std::string text;
        BOOST_OUTCOME_CO_TRY(co_await deps_.database.transact(
            [&](ports::UnitOfWork& unit) -> Result<void> {
                for (auto const& row : calls) {
                    auto const call = parsed(row);
                    BOOST_OUTCOME_TRY(auto const children, children_of(unit, text_of(call, "call")));
                    text += archive_call(call, children, title_.zone);
                }
                return ok();
            },
            Deadline::in(deps_.clock, patience)));
        co_return co_await put(std::move(text));
    }
    Result<CallChildren> children_of(ports::UnitOfWork& unit, std::string const& call) {
        CallChildren out;
        BOOST_OUTCOME_TRY(auto const id, Id128::parse(call));
        for (auto const part : call_children) {
            BOOST_OUTCOME_TRY(auto const page, unit.holdings().page({.company = subject_.company,
                                                                     .part = part,
                                                                     .by = ports::HeldQuery::By::call,
                                                                     .id = id,
                                                                     .limit = std::numeric_limits<int>::max()}));
            out.emplace_back(part, std::vector<json::object>{});
            for (auto const& row : page.rows) out.back().second.push_back(parsed(row));
        }
        return out;
    }

    Task<Result<void>> write_sounds() {
        HeldRows rows{deps_, subject_, ArchivePart::recordings};
        for (;;) {
            BOOST_OUTCOME_CO_TRY(auto const page, co_await rows.next());
            if (page.empty()) break;
            for (auto const& row : page) {
                auto const fields = parsed(row);
                auto const file = text_of(fields, "file");
                if (file.empty()) continue;
                auto const wrote = subject_.silenced ? co_await write_silenced(file, text_of(fields, "call"))
                                                     : co_await write_sound(file, text_of(fields, "recording"));
                // What was erased since it was read is rightly not in it.
                if (!wrote && wrote.error().code != Errc::not_found) co_return wrote.error();
            }
        }
        if (left_out_.empty()) co_return ok();
        begin("recordings/left-out.txt");
        BOOST_OUTCOME_CO_TRY(co_await put(std::exchange(left_out_, {})));
        zip_.end(made_);
        co_return ok();
    }
    /// A recording that cannot be silenced is left out, or ends where nobody can tell any more: never as it was.
    Task<Result<void>> write_silenced(std::string file, std::string call) {
        BOOST_OUTCOME_CO_TRY(auto const id, Id128::parse(call));
        std::optional<SilentSource> source;
        auto const found = co_await deps_.database.transact(
            [&](ports::UnitOfWork& unit) -> Result<void> {
                BOOST_OUTCOME_TRY(auto one, silent_source(unit, room_, subject_.company, model::CallId{id}));
                source.emplace(std::move(one));
                return ok();
            },
            Deadline::in(deps_.clock, patience));
        if (!found) co_return leave_out(file, found.error(), false);
        bool begun = false;
        auto const sink = [this, &begun, &file](Bytes bytes) -> Task<Result<void>> {
            if (!std::exchange(begun, true)) begin(file, ZipWriter::Pack::as_is);
            return put_sound(std::move(bytes));
        };
        auto const copied = co_await copy_silenced(deps_, room_, *redactor_, std::move(*source), sink,
                                                   Deadline::in(deps_.clock, patience));
        if (begun && !copied && copied.error().code == Errc::not_found) co_return gone_half_way(copied.error());
        if (begun) zip_.end(made_);
        if (copied) co_return ok();
        co_return leave_out(file, copied.error(), begun);
    }
    Task<Result<void>> put_sound(Bytes bytes) {
        BOOST_OUTCOME_CO_TRY(zip_.write(bytes, made_));
        co_return co_await hand_on(piece);
    }
    /// Any other error ends the archive.
    Result<void> leave_out(std::string const& file, Error const& why, bool half) {
        left_out_ += file + ": ";
        switch (why.code) {
            case Errc::not_found:
                left_out_ += "no transcript of the call tells what is personal in it\n";
                return ok();
            case Errc::conflict:
                left_out_ += "it is still being put away\n";
                return ok();
            case Errc::invalid_input:
                left_out_ += half
                                 ? "ends early, for its sound has a gap, behind which nobody knows when what was said\n"
                                 : "there is no sound in it\n";
                return ok();
            default:
                return why;
        }
    }
    Task<Result<void>> write_sound(std::string file, std::string recording) {
        BOOST_OUTCOME_CO_TRY(auto const id, Id128::parse(recording));
        std::optional<SealedObject> what;
        BOOST_OUTCOME_CO_TRY(co_await deps_.database.transact(
            [&](ports::UnitOfWork& unit) -> Result<void> {
                BOOST_OUTCOME_TRY(auto const found, unit.recordings().find(subject_.company, model::RecordingId{id}));
                BOOST_OUTCOME_TRY(auto key,
                                  room_.keys.find(subject_.company.value(), {crypto::KeyKind::recording, id}));
                what.emplace(sound_of(found, std::move(key)));
                return ok();
            },
            Deadline::in(deps_.clock, patience)));
        BOOST_OUTCOME_CO_TRY(auto sound, co_await open_object(room_.objects, deps_.clock, std::move(*what),
                                                              Deadline::in(deps_.clock, patience)));
        begin(std::move(file), ZipWriter::Pack::as_is);
        for (std::uint64_t at = 0; at < sound.size(); at += piece) {
            auto const bytes = co_await sound.read(at, piece);
            if (!bytes) co_return gone_half_way(bytes.error());
            BOOST_OUTCOME_CO_TRY(zip_.write(bytes.value(), made_));
            BOOST_OUTCOME_CO_TRY(co_await hand_on(piece));
        }
        zip_.end(made_);
        co_return ok();
    }
    /// Half a recording is in the archive: it has to be made again.
    static Error gone_half_way(Error const& why) {
        return why.code == Errc::not_found ? Error{Errc::unavailable, "a recording was erased while it was read"} : why;
    }

    /// C20: mail is kept a few days; of a user, what went to him.
    Task<Result<void>> find_mails() {
        if (mail_ == nullptr || subject_.whose == Whose::caller) co_return ok();
        BOOST_OUTCOME_CO_TRY(auto const letters, co_await mail_->of_company(subject_.company));
        for (auto const letter : letters) {
            if (subject_.whose == Whose::user) {
                BOOST_OUTCOME_CO_TRY(auto const body, co_await read_mail(letter));
                if (!is_to(body, address_)) continue;
            }
            letters_.push_back(letter);
            mail_files_.push_back("mails/" + letter.value().to_string() + ".eml");
        }
        co_return ok();
    }
    /// Empty: it went meanwhile.
    Task<Result<std::string>> read_mail(model::LetterId letter) {
        auto const body = co_await mail_->read(subject_.company, letter);
        if (body) co_return body.value().reveal<legal_duty>();
        if (body.error().code == Errc::not_found) co_return std::string{};
        co_return body.error();
    }
    /// In the head of the mail, before the first empty line.
    static bool is_to(std::string const& body, std::string const& address) {
        auto const head = body.substr(0, body.find("\r\n\r\n"));
        auto const to = head.find("\nTo: ");
        return to != std::string::npos &&
               head.substr(to, head.find('\n', to + 1) - to).find(address) != std::string::npos;
    }
    Task<Result<void>> write_mails() {
        for (std::size_t i = 0; i < letters_.size(); ++i) {
            BOOST_OUTCOME_CO_TRY(auto text, co_await read_mail(letters_[i]));
            begin(mail_files_[i]);
            BOOST_OUTCOME_CO_TRY(co_await put(std::move(text)));
            zip_.end(made_);
        }
        co_return ok();
    }

    Deps deps_;
    RecordingRoom room_;
    ports::KeptMail* mail_;
    ArchiveSubject subject_;
    ArchiveSink sink_;
    ArchiveTitle title_;
    std::string address_;
    std::vector<model::LetterId> letters_;
    std::vector<std::string> mail_files_;
    std::optional<redaction::Redactor> redactor_;  ///< Where it is silenced.
    std::string left_out_;                         ///< Recordings, a line each, with the reason.
    ZipWriter zip_;
    Bytes made_;  ///< And not yet handed on.
};

}  // namespace

Task<Result<std::uint64_t>> write_archive(Deps deps, RecordingRoom room, ports::KeptMail* mail, ArchiveSubject subject,
                                          ArchiveSink sink) {
    Writer writer{deps, room, mail, std::move(subject), std::move(sink)};
    co_return co_await writer.write();
}

}  // namespace ombrex::services
