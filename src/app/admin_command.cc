// SPDX-License-Identifier: Apache-2.0
#include "app/admin_command.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <optional>
#include <ostream>

#include "app/admin_accounts.h"
#include "app/admin_analytics.h"
#include "app/admin_archive.h"
#include "app/admin_audit.h"
#include "app/admin_backup.h"
#include "app/admin_block.h"
#include "app/admin_calls.h"
#include "app/admin_check.h"
#include "app/admin_doctor.h"
#include "app/admin_erase.h"
#include "app/admin_hold.h"
#include "app/admin_import.h"
#include "app/admin_incident.h"
#include "app/admin_invoice.h"
#include "app/admin_operators.h"
#include "app/admin_recording.h"
#include "app/admin_request.h"
#include "app/admin_rotate_key.h"

namespace ombrex::app {
namespace {

constexpr char const* silenced_says = "recordings in which what is personal is silent";

/// What the words said; filled by the parser.
struct Given {
    std::string file, folder;
    std::size_t limit = 20;
    int days = 30;
    bool json = false, last = false, dry_run = false, now = false, clock_is_right = false;
    std::string call_id, at, name, text, copy;
    std::string company, user, role, number, archive, month;
    InvoiceWords invoice;
    PersonWords person;
    HoldWords hold;
    RequestWords request;
    ProofWords proof;
    CorrectionWords correction;
    ArchiveWords archived;
    std::vector<std::string> also;
};

/// The parser, and what each sub-command does.
class Commands {
public:
    explicit Commands(AdminContext context) : context_{std::move(context)} {
        program_.require_subcommand(1);
        program_.fallthrough();  // --as may stand behind the words of a command
        program_.add_option("--as", context_.as, "under which name you act (default: that of your account)");
        add_calls();
        add_erase();
        add_recording();
        add_folders();
        add_proofs();
        add_companies();
        add_users();
        add_abuse();
        add_requests();
        add_invoices();
        add_holds();
        auto* import = program_.add_subcommand("import", "put a business into the store, or change it");
        import->add_option("FILE", given_.file, "as config/business.example.toml shows")->required();
        on(import, [this] { return run_admin_import(given_.file, context_); });
        auto* doctor = program_.add_subcommand("doctor", "whether a server can work here");
        doctor->add_flag("--json", given_.json, "one object");
        on(doctor, [this] { return run_admin_doctor(given_.json, context_); });
        auto* check = program_.add_subcommand("check", "whether the store is whole");
        check->add_flag("--json", given_.json, "one object");
        on(check, [this] { return run_admin_check(given_.json, context_); });
    }

    int run(std::vector<std::string> words) {
        bool const doctor = !words.empty() && words.front() == "doctor";
        if (!doctor && !context_.config_errors.empty()) {
            for (auto const& error : context_.config_errors) context_.err << "ombrex: " << error << '\n';
            return 2;
        }
        std::ranges::reverse(words);  // as the parser wants them
        try {
            program_.parse(std::move(words));
        } catch (CLI::ParseError const& failure) {
            return program_.exit(failure, context_.out, context_.err) == 0 ? 0 : 2;
        }
        for (auto const& [command, act] : acts_) {
            if (command->parsed()) return act();
        }
        return 2;
    }

private:
    void on(CLI::App* command, std::function<int()> act) { acts_.emplace_back(command, std::move(act)); }

    void add_calls() {
        auto* calls = program_.add_subcommand("calls", "what calls left");
        calls->require_subcommand(1);
        auto* list = add_list(*calls, "the newest calls");
        list->add_option("--limit", given_.limit, "at most so many")->check(CLI::Range(1, 10'000));
        on(list, [this] { return run_admin_calls_list(given_.limit, given_.json, context_); });
        auto* exported = calls->add_subcommand("export", "one call, as JSON");
        auto* which = exported->add_option_group("which");
        which->add_flag("--last", given_.last, "the newest that ended");
        which->add_option("--call-id", given_.call_id, "the SIP Call-ID");
        which->require_option(1);
        exported->add_flag("--json", given_.json, "the only form there is");
        on(exported, [this] {
            auto const id = given_.last ? std::nullopt : std::optional{given_.call_id};
            return run_admin_calls_export(id, context_);
        });
    }

    void add_erase() {
        auto* erase = program_.add_subcommand("erase-due", "what must be gone: show it, or destroy it");
        auto* how = erase->add_option_group("how");
        auto* dry = how->add_flag("--dry-run", given_.dry_run, "only show what is due");
        auto* now = how->add_flag("--now", given_.now, "destroy it, and print the receipts");
        how->require_option(1);
        erase->add_option("--at", given_.at, "with --dry-run: what will be due then, UTC")->needs(dry);
        erase->add_flag("--clock-is-right", given_.clock_is_right, "although the store says otherwise")->needs(now);
        erase->add_flag("--json", given_.json, "for programs");
        on(erase, [this] {
            if (given_.now) return run_admin_erase(given_.json, given_.clock_is_right, context_);
            return run_admin_due(at(), given_.json, context_);
        });
    }

    void add_holds() {
        auto* hold = program_.add_subcommand("hold", "what has to be kept for a court or an authority");
        hold->require_subcommand(1);
        auto* add = hold->add_subcommand("add", "keep all of a business, one of its calls, or one caller");
        add->add_option("COMPANY", given_.hold.company, "its id")->required();
        add->add_option("REASON", given_.hold.reason, "court_order, authority_order or pending_case")->required();
        auto* call = add->add_option("--call", given_.hold.call, "this call alone: its SIP Call-ID");
        add->add_option("--number", given_.hold.number, "what stands under this number alone")->excludes(call);
        add->add_option("--until", given_.hold.until, "the last day, UTC; default: after 90 days");
        on(add, [this] { return run_admin_hold_add(given_.hold, context_); });
        auto* list = add_list(*hold, "all there are");
        on(list, [this] { return run_admin_hold_list(given_.json, context_); });
        auto* lift = hold->add_subcommand("lift", "let it go");
        lift->add_option("ID", given_.name)->required();
        on(lift, [this] { return run_admin_hold_lift(given_.name, context_); });
    }

    void add_recording() {
        auto* recording = program_.add_subcommand("recording", "what was recorded");
        recording->require_subcommand(1);
        auto* exported = recording->add_subcommand("export", "a copy in which what is personal is silent");
        exported->add_option("--call", given_.call_id, "the SIP Call-ID")->required();
        exported->add_option("--redacted", given_.copy, "the Ogg Opus file to make")->required();
        on(exported, [this] { return run_admin_recording_export(given_.call_id, given_.copy, context_); });
    }

    void add_folders() {
        auto* backup = program_.add_subcommand("backup", "the store and the sealed recordings, without the keys");
        backup->add_option("FOLDER", given_.folder, "empty, or not there yet")->required();
        on(backup, [this] { return run_admin_backup(given_.folder, context_); });
        auto* restore = program_.add_subcommand("restore", "a backup, into a data folder without a store");
        restore->add_option("FOLDER", given_.folder, "what backup wrote")->required();
        on(restore, [this] { return run_admin_restore(given_.folder, context_); });
    }

    void add_proofs() {
        auto* audit = program_.add_subcommand("audit", "the log of who saw and did what");
        audit->require_subcommand(1);
        auto* verify = audit->add_subcommand("verify", "whether it is as it was written");
        verify->add_flag("--json", given_.json, "one object");
        on(verify, [this] { return run_admin_audit_verify(given_.json, context_); });
        auto* exported = audit->add_subcommand("export", "all of it; tools/verify_audit.py reads it");
        exported->add_flag("--jsonl", given_.json, "the only form there is")->required();
        on(exported, [this] { return run_admin_audit_export(context_); });
        auto* operators = program_.add_subcommand("operators", "who may operate here");
        operators->require_subcommand(1);
        on(operators->add_subcommand("list", "their names"), [this] { return run_admin_operators_list(context_); });
        for (auto const& [word, act] :
             {std::pair{"add", &run_admin_operators_add}, std::pair{"remove", &run_admin_operators_remove}}) {
            auto* one = operators->add_subcommand(word, "one of them");
            one->add_option("NAME", given_.name)->required();
            on(one, [this, deed = act] { return deed(given_.name, context_); });
        }
        on(program_.add_subcommand("rotate-key", "another master key"),
           [this] { return run_admin_rotate_key(context_); });
        add_incident();
    }

    void add_incident() {
        auto* incident = program_.add_subcommand("incident", "the register of breaches");
        incident->require_subcommand(1);
        auto* add = incident->add_subcommand("add", "a breach, or what may be one");
        add->add_option("TEXT", given_.text, "what happened")->required();
        on(add, [this] { return run_admin_incident_add(given_.text, at(), context_); });
        auto* list = add_list(*incident, "all, with their clocks");
        on(list, [this] { return run_admin_incident_list(given_.json, context_); });
        auto* told = incident->add_subcommand("told", "the authority was told");
        told->add_option("ID", given_.name)->required();
        on(told, [this] { return run_admin_incident_told(given_.name, at(), context_); });
        auto* close = incident->add_subcommand("close", "it is over");
        close->add_option("ID", given_.name)->required();
        close->add_option("OUTCOME", given_.text, "what was done; why nobody was told, where that is so")->required();
        on(close, [this] { return run_admin_incident_close(given_.name, given_.text, context_); });
        for (auto* const one : {add, told}) one->add_option("--at", given_.at, "when, UTC; default: now");
    }

    [[nodiscard]] std::optional<std::string> at() const {
        return given_.at.empty() ? std::nullopt : std::optional{given_.at};
    }

    void add_companies() {
        auto* company = program_.add_subcommand("company", "businesses, and the end of their accounts");
        company->require_subcommand(1);
        auto* add = company->add_subcommand("add", "a business with its owner");
        add->add_option("NAME", given_.company, "as callers hear it")->required();
        add->add_option("--owner-name", given_.person.name)->required();
        add->add_option("--owner-email", given_.person.email, "what he signs in with")->required();
        add->add_flag("--password-stdin", given_.person.password, "one line; without it he is invited");
        on(add, [this] { return run_admin_company_add(given_.company, given_.person, context_); });
        auto* list = add_list(*company, "every one");
        on(list, [this] { return run_admin_company_list(given_.json, context_); });
        auto* end = company->add_subcommand("delete", "stop its calls now, purge it when the policy says");
        end->add_option("ID", given_.company)->required();
        on(end, [this] { return run_admin_company_delete(given_.company, context_); });
        auto* restore = company->add_subcommand("restore", "take a deletion back");
        restore->add_option("ID", given_.company)->required();
        on(restore, [this] { return run_admin_company_restore(given_.company, context_); });
        add_archives(company);
    }

    CLI::App* add_list(CLI::App& parent, std::string what, std::string name = "list") {
        auto* list = parent.add_subcommand(std::move(name), std::move(what));
        list->add_flag("--json", given_.json, "an object a line");
        return list;
    }
    CLI::App* add_export(CLI::App& parent, std::string what) {
        auto* exported = parent.add_subcommand("export", std::move(what));
        exported->add_option("--to", given_.archived.to, "the ZIP file to make")->required();
        exported->add_flag("--silenced", given_.archived.silenced, silenced_says);
        return exported;
    }

    void add_archives(CLI::App* company) {
        auto* exported = add_export(*company, "all that is held about it, opened, in one file");
        on(exported, [this] { return run_admin_export(given_.company, given_.archived, context_); });
        auto* request = company->add_subcommand("export-request", "the same, sealed, made by the server");
        request->add_option("--user", given_.archived.user, "of this user alone");
        request->add_flag("--silenced", given_.archived.silenced, silenced_says);
        on(request, [this] { return run_admin_export_request(given_.company, given_.archived, context_); });
        auto* list = add_list(*company, "those that were asked for", "exports");
        on(list, [this] { return run_admin_exports(given_.company, given_.json, context_); });
        auto* link = company->add_subcommand("export-link", "for one that is ready");
        on(link, [this] { return run_admin_export_link(given_.company, given_.archive, context_); });
        for (auto* const one : {exported, request, list, link}) {
            one->add_option("ID", given_.company, "of the company")->required();
        }
        link->add_option("ARCHIVE", given_.archive, "its id")->required();
    }

    void add_abuse() {
        auto* block = program_.add_subcommand("block", "numbers that a business does not want to hear from");
        block->require_subcommand(1);
        auto* add = block->add_subcommand("add", "turn its calls away, from the next one on");
        auto* remove = block->add_subcommand("remove", "answer them again");
        for (auto* one : {add, remove}) {
            one->add_option("COMPANY", given_.company, "its id")->required();
            one->add_option("NUMBER", given_.number, "+13035550177")->required();
        }
        on(add, [this] { return run_admin_block_add(given_.company, given_.number, context_); });
        on(remove, [this] { return run_admin_block_remove(given_.company, given_.number, context_); });
        auto* list = block->add_subcommand("list", "which they are");
        list->add_option("COMPANY", given_.company, "its id")->required();
        on(list, [this] { return run_admin_block_list(given_.company, context_); });
        auto* analytics = program_.add_subcommand("analytics", "counts that name nobody");
        analytics->add_option("--days", given_.days, "of the last so many days")->check(CLI::Range(1, 90));
        analytics->add_flag("--json", given_.json, "an object a day");
        on(analytics, [this] { return run_admin_analytics(given_.days, given_.json, context_); });
    }

    void add_users() {
        auto* user = program_.add_subcommand("user", "who may sign in for a business");
        user->require_subcommand(1);
        auto* add = user->add_subcommand("add", "somebody more");
        add->add_option("COMPANY", given_.company, "its id")->required();
        add->add_option("--name", given_.person.name)->required();
        add->add_option("--email", given_.person.email, "what he signs in with")->required();
        add->add_option("--role", given_.role, "owner, admin, staff or viewer")->required();
        add->add_flag("--password-stdin", given_.person.password, "one line; without it he is invited");
        on(add, [this] { return run_admin_user_add(given_.company, given_.person, given_.role, context_); });
        auto* list = add_list(*user, "names and addresses");
        list->add_option("COMPANY", given_.company, "its id")->required();
        on(list, [this] { return run_admin_user_list(given_.company, given_.json, context_); });
        auto* exported = add_export(*user, "all that is held about him, opened, in one file");
        exported->add_option("COMPANY", given_.company, "its id")->required();
        exported->add_option("USER", given_.archived.user, "his id")->required();
        on(exported, [this] { return run_admin_export(given_.company, given_.archived, context_); });
        auto* reset = user->add_subcommand("reset-second-factor", "let him in again who lost phone and codes");
        auto* remove = user->add_subcommand("remove", "erase him now");
        for (auto* const one : {reset, remove}) {
            one->add_option("COMPANY", given_.company, "its id")->required();
            one->add_option("USER", given_.user, "his id")->required();
        }
        on(reset, [this] { return run_admin_user_reset_second_factor(given_.company, given_.user, context_); });
        on(remove, [this] { return run_admin_user_remove(given_.company, given_.user, context_); });
    }

    void add_requests() {
        auto* request = program_.add_subcommand("request", "the register of privacy requests");
        request->require_subcommand(1);
        auto* add = request->add_subcommand("add", "one that came by mail or otherwise");
        add->add_option("KIND", given_.request.kind, "access, correct, erase, export, object or minor")->required();
        add->add_option("--company", given_.request.company, "its id; without, it is asked of ourselves");
        add->add_option("--user", given_.request.user, "who has an account there");
        add->add_option("--number", given_.request.number, "from which a caller called");
        add->add_option("--against", given_.request.against, "of an objection: everything, insights or analytics");
        add->add_option("--name", given_.request.name, "what he is called");
        on(add, [this] { return run_admin_request_add(given_.request, context_); });
        auto* list = add_list(*request, "all, with their clocks");
        on(list, [this] { return run_admin_request_list(given_.json, context_); });
        auto* show = request->add_subcommand("show", "one, with name, number and words");
        on(show, [this] { return run_admin_request_show(given_.name, context_); });
        auto* prove = request->add_subcommand("prove", "make a code for a call-back; or what shows that it is his");
        prove->add_option("--code", given_.proof.code, "what was said at the number");
        prove->add_option("--fact", given_.proof.fact, "the reference of his appointment, or the day of a call");
        prove->add_option("--judgement", given_.proof.judgement, "why you are sure");
        on(prove, [this] { return run_admin_request_prove(given_.name, given_.proof, context_); });
        auto* answer = request->add_subcommand("answer", "close it");
        on(answer, [this] { return run_admin_request_answer(given_.name, given_.text, context_); });
        auto* refuse = request->add_subcommand("refuse", "close it for a reason");
        on(refuse, [this] { return run_admin_request_refuse(given_.name, given_.text, context_); });
        auto* recipient = request->add_subcommand("recipient", "what a recipient said that only you could ask");
        on(recipient, [this] { return run_admin_request_recipient(given_.name, given_.text, context_); });
        for (auto* const one : {show, prove, answer, refuse, recipient}) {
            one->add_option("ID", given_.name)->required();
        }
        answer->add_option("TEXT", given_.text, "what was sent, changed or decided")->required();
        recipient->add_option("TEXT", given_.text, "its answer")->required();
        refuse
            ->add_option("REASON", given_.text,
                         "not_proven, someone_else, nothing_held, law_keeps_it, legal_hold, repeated or withdrawn")
            ->required();
        add_deeds_for_callers(*request);
    }

    void add_deeds_for_callers(CLI::App& request) {
        auto* erase = request.add_subcommand("erase", "a caller's data goes, and the request is answered");
        on(erase, [this] { return run_admin_request_erase(given_.name, given_.also, context_); });
        auto* correct = request.add_subcommand("correct", "what was written down of a caller is put right");
        correct->add_option("--name", given_.correction.name, "what he is called");
        correct->add_option("--number", given_.correction.number, "where he is reached");
        correct->add_option("--instead-of", given_.correction.instead_of, "the wrong number (default: the request's)");
        on(correct,
           [this] { return run_admin_request_correct(given_.name, given_.correction, given_.also, context_); });
        auto* exported = add_export(request, "all that is held of a caller, opened, in one file");
        on(exported, [this] { return run_admin_request_export(given_.name, given_.also, given_.archived, context_); });
        for (auto* const one : {erase, correct, exported}) {
            one->add_option("ID", given_.name)->required();
            one->add_option("--also", given_.also, "another spelling of his name that you are sure of");
        }
    }

    void add_invoices() {
        auto* invoice = program_.add_subcommand("invoice", "what was billed");
        invoice->require_subcommand(1);
        auto* list = add_list(*invoice, "the newest, of every business");
        list->add_option("--limit", given_.limit, "at most so many")->check(CLI::Range(1, 10'000));
        on(list, [this] { return run_admin_invoice_list(given_.limit, given_.json, context_); });
        auto* show = invoice->add_subcommand("show", "one, line by line");
        show->add_option("--pdf", given_.file, "the file to make");
        on(show, [this] { return run_admin_invoice_show(given_.invoice.invoice, given_.file, context_); });
        auto* paid = invoice->add_subcommand("paid", "the money came");
        paid->add_option("--day", given_.invoice.day, "on which it came; default: today");
        paid->add_option("--transaction", given_.invoice.transaction, "how the bank calls it; never a card's number");
        on(paid, [this] { return run_admin_invoice_paid(given_.invoice, context_); });
        auto* voided = invoice->add_subcommand("void", "it was made in error: nothing is to be paid");
        on(voided, [this] { return run_admin_invoice_void(given_.invoice.invoice, context_); });
        for (auto* const one : {show, paid, voided}) one->add_option("ID", given_.invoice.invoice)->required();
        auto* make = invoice->add_subcommand("make", "for a month that is over and has none, or a void one");
        make->add_option("COMPANY", given_.company, "its id")->required();
        make->add_option("--month", given_.month, "2026-09")->required();
        on(make, [this] { return run_admin_invoice_make(given_.company, given_.month, context_); });
    }

    AdminContext context_;
    Given given_;
    CLI::App program_{"what an operator does: docs/ADMIN.md", "ombrex admin"};
    std::vector<std::pair<CLI::App*, std::function<int()>>> acts_;
};

}  // namespace

int run_admin_command(std::vector<std::string> words, AdminContext const& context) {
    return Commands{context}.run(std::move(words));
}

}  // namespace ombrex::app
