// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>

#include <cstdlib>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "app/admin_command.h"
#include "app/admin_hold.h"
#include "app/bench_command.h"
#include "app/config.h"
#include "app/config_policy.h"
#include "app/insights_command.h"
#include "app/model_folder.h"
#include "app/models_command.h"
#include "app/operator_name.h"
#include "app/phone_command.h"
#include "app/policy_command.h"
#include "app/prove_command.h"
#include "app/publish_command.h"
#include "app/redact_command.h"
#include "app/serve.h"
#include "app/store_backend.h"
#include "app/text_call.h"
#include "app/transport.h"
#include "app/when_command.h"
#include "crypto/process_hardening.h"

extern char** environ;

namespace ombrex::app {
namespace {

std::map<std::string, std::string> environment() {
    std::map<std::string, std::string> out;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        std::string_view const text{*entry};
        auto const equals = text.find('=');
        if (text.starts_with("OMBREX_") && equals != std::string_view::npos) {
            out.emplace(text.substr(0, equals), text.substr(equals + 1));
        }
    }
    return out;
}

/// Who called sudo, where it was called.
std::string sudo_user() {
    constexpr std::string_view name = "SUDO_USER=";
    for (char** entry = environ; *entry != nullptr; ++entry) {
        if (std::string_view const text{*entry}; text.starts_with(name)) return std::string{text.substr(name.size())};
    }
    return {};
}

/// What every command may need; filled by the parser.
struct Given {
    std::string config_file;
    std::vector<std::string> set;
    bool jsonl = false;
    std::vector<std::string> policy_words;
    bool text = false;
    TextCallOptions call;
    PhoneOptions phone;
    std::string now, export_to, speed = "virtual";
    std::string scenario, serve_now, speech, data;
    std::string end_of_speech, think;
    std::string strength = "display";
    bool captions = false;
    bool clock_is_right = false;
};

int usage(std::string const& what) {
    std::cerr << "ombrex: " << what << "\n";
    return 2;
}

ConfigOutcome configuration(Given const& given) {
    ConfigSources sources;
    std::error_code ignored;
    if (!given.config_file.empty()) {
        sources.file = given.config_file;
    } else if (std::filesystem::exists("ombrex.toml", ignored)) {
        sources.file = "ombrex.toml";
    }
    sources.environment = environment();
    if (!given.scenario.empty()) sources.limits = scenario_limits();
    for (auto const& pair : given.set) {
        auto const equals = pair.find('=');
        sources.flags[pair.substr(0, equals)] = equals == std::string::npos ? "" : pair.substr(equals + 1);
    }
    for (auto const& [key, value] : {std::pair{"data", &given.data},
                                     {"speech.engine", &given.speech},
                                     {"speech.end_of_speech_ms", &given.end_of_speech},
                                     {"speech.think_ms", &given.think}}) {
        if (!value->empty()) sources.flags[key] = *value;
    }
    return read_config(sources);
}

/// The configuration, or every error at once on stderr and nothing.
std::optional<Config> configured(Given const& given) {
    auto outcome = configuration(given);
    for (auto const& error : outcome.errors) std::cerr << "ombrex: " << error << "\n";
    if (!outcome.errors.empty()) return std::nullopt;
    return std::move(outcome.config);
}

privacy::Operator operator_of(Config const& config) {
    privacy::Operator out;
    out.company = config.operated_by.company;
    out.address = config.operated_by.address;
    out.privacy_mail = config.operated_by.privacy_mail;
    out.security_mail = config.operated_by.security_mail;
    return out;
}

/// `prove` and `publish`: the two words that need the store.
int run_policy_in_store(Given const& given, Config const& config) {
    SystemClock const clock;
    SystemRandom random;
    std::vector<std::string> const no_errors;
    AdminContext const context{config,    no_errors, model_folder_from_environment(), clock, random,
                               std::cout, std::cerr, account_name(sudo_user())};
    auto const words = std::span<std::string const>{given.policy_words}.subspan(1);
    bool const proves = given.policy_words.front() == "prove";
    if (proves) return run_prove_command(words, context, operator_of(config));
    // As published: what configuration shortens here is no other version.
    return run_publish_command(words, context, privacy::edition_of(privacy::published_policy, operator_of(config)));
}

int run_policy(Given const& given) {
    auto const config = configured(given);
    if (!config) return 2;
    auto const policy = policy_of(*config);
    if (!policy) return usage(policy.error().detail);
    auto const& words = given.policy_words;
    bool const in_store = !words.empty() && (words.front() == "prove" || words.front() == "publish");
    if (in_store) return run_policy_in_store(given, *config);
    auto who = operator_of(*config);
    if (!words.empty() && words.front() == "show") {
        SystemClock const clock;
        SystemRandom random;
        auto holds = holds_in(config->data, clock, random);
        if (!holds) return usage(holds.error().detail);
        who.holds = std::move(holds.value());
    }
    return run_policy_command(given.policy_words, policy.value(), who, std::cout, std::cerr);
}

/// --data, --config and --set may also stand behind the own words of `admin` and `policy`.
std::vector<std::string> admin_words(std::vector<std::string> words, Given& given) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto const equals = words[i].find('=');
        auto const name = words[i].substr(0, equals);
        bool const ours = name == "--data" || name == "--config" || name == "--set";
        if (!ours || (equals == std::string::npos && i + 1 == words.size())) {
            out.push_back(words[i]);
            continue;
        }
        auto const value = equals == std::string::npos ? words[++i] : words[i].substr(equals + 1);
        if (name == "--set") given.set.push_back(value);
        if (name == "--data") given.data = value;
        if (name == "--config") given.config_file = value;
    }
    return out;
}

int run_admin(std::vector<std::string> words, Given given) {
    words = admin_words(std::move(words), given);
    auto const outcome = configuration(given);
    SystemClock const clock;
    SystemRandom random;
    AdminContext const context{outcome.config, outcome.errors, model_folder_from_environment(), clock, random,
                               std::cout,      std::cerr,      account_name(sudo_user())};
    return run_admin_command(std::move(words), context);
}

int run_call(Given given) {
    if (!given.text && given.phone.to.empty()) return usage("call needs sip:user@address, or --text");
    if (!given.text) {
        auto const config = configured(given);
        if (!config) return 2;
        given.phone.protected_networks = config->network.protected_networks;
        if (auto const why = unprotected_call(*config, given.phone.to)) return usage(*why);
        given.phone.caller_id = given.call.caller_id;
        given.phone.captions = given.captions;
        given.phone.models = model_folder_from_environment();
        return run_phone_command(given.phone, std::cout, std::cerr);
    }
    if (given.call.scenario.empty()) return usage("call --text needs --scenario");
    if (given.speed != "virtual" && given.speed != "real") return usage("--speed is virtual or real");
    if (!given.now.empty()) given.call.now = given.now;
    if (!given.export_to.empty()) given.call.export_to = given.export_to;
    given.call.real_time = given.speed == "real";
    return run_text_call(given.call, std::cin, std::cout, std::cerr, make_store_backend);
}

int run_server(Given const& given) {
    auto const config = configured(given);
    if (!config) return 2;
    ServeOptions options;
    if (!given.scenario.empty()) options.scenario = given.scenario;
    if (!given.serve_now.empty()) options.now = given.serve_now;
    if (options.now && !options.scenario) return usage("serve --now needs --scenario");
    options.captions = given.captions;
    options.clock_is_right = given.clock_is_right;
    return run_serve(*config, operator_of(*config), model_folder_from_environment(), options, std::cout, std::cerr);
}

void add_serve(CLI::App& program, Given& given) {
    auto* serve = program.add_subcommand("serve", "answer the telephone, until it is told to stop");
    serve->add_option("--scenario", given.scenario,
                      "serve this business on a throw-away store, whatever number is called");
    serve->add_option("--now", given.serve_now, "with --scenario: its clock starts here, 2026-09-16T11:05");
    serve->add_option("--speech", given.speech, "local, mock or none");
    serve->add_option("--end-of-speech-ms", given.end_of_speech, "silence that ends a turn (engine mock)");
    serve->add_option("--think-ms", given.think, "added before every answer");
    serve->add_flag("--captions", given.captions, "show calls while they happen");
    serve->add_flag("--clock-is-right", given.clock_is_right, "although the store was written long before or after");
}

void add_call(CLI::App& program, Given& given) {
    auto* call = program.add_subcommand("call", "be the caller: by telephone, or in text");
    call->add_option("to", given.phone.to, "sip:user@address[:port]");
    call->add_option("--wav", given.phone.wav, "play this sound file as a turn (WAV or FLAC)")->take_all();
    call->add_option("--say", given.phone.say, "say this as a turn")->take_all();
    call->add_option("--script", given.phone.script, "play a call of a script file: FILE or FILE:ID");
    call->add_option("--keys", given.phone.keys, "press these first");
    call->add_option("--record", given.phone.record, "write both channels to this WAV file");
    call->add_flag("--captions", given.captions, "after the call, what both sides said (needs the speech models)");
    call->add_flag("--json", given.phone.json, "one line for programs at the end");
    call->add_flag("--text", given.text, "without sound: lines in, JSON lines out (docs/TEXT_MODE.md)");
    call->add_option("--scenario", given.call.scenario, "the business, as a TOML file");
    call->add_option("--now", given.now, "local wall time, 2026-09-16T11:05");
    call->add_option("--seed", given.call.seed, "for references and ids");
    call->add_option("--caller-id", given.call.caller_id, "E.164, or withheld");
    call->add_option("--brain", given.call.brain, "who understands: local");
    call->add_option("--export", given.export_to, "write what the call left to this file");
    call->add_option("--speed", given.speed, "virtual or real");
}

int run(int argc, char** argv) {
    if (auto const hardened = crypto::harden_process(); !hardened) return usage(hardened.error().detail);
    Given given;
    CLI::App program{"ombrex: answers a business's telephone, and keeps its own privacy policy"};
    program.require_subcommand(1);
    program.fallthrough();
    program.add_option("--config", given.config_file,
                       "the configuration file (default: ombrex.toml, where there is one)");
    program.add_option("--set", given.set, "one key above file and environment: sip.port=5070")
        ->allow_extra_args(false);

    program.add_option("--data", given.data, "the data folder");

    add_serve(program, given);
    add_call(program, given);
    auto* when = program.add_subcommand("when", "what spoken dates and times mean");
    when->add_flag("--jsonl", given.jsonl, "JSON lines in and out")->required();
    auto* redact = program.add_subcommand("redact", "mask what is personal in what people said");
    redact->add_flag("--jsonl", given.jsonl, "JSON lines in and out")->required();
    redact->add_option("--strength", given.strength, "display, or strict: what may leave")
        ->check(CLI::IsMember({"display", "strict"}));
    auto* insights = program.add_subcommand("insights", "summary, mood and outcome of calls");
    insights->add_flag("--jsonl", given.jsonl, "JSON lines in and out")->required();
    auto* policy =
        program.add_subcommand("policy", "show, record, diff, check, prove, publish: the policy this program keeps");
    policy->prefix_command()->fallthrough(false);  // its words are its own
    auto* admin = program.add_subcommand(
        "admin",
        "import, company, user, calls, erase-due, doctor, backup, restore, check, operators, incident, and more");
    admin->prefix_command()->fallthrough(false);
    auto* audit = program.add_subcommand("audit", "verify, export: the log of who saw and did what");
    audit->prefix_command()->fallthrough(false);
    auto* bench = program.add_subcommand("bench", "measure: demo, turns, idle, canaries, api, privacy_cost");
    bench->prefix_command()->fallthrough(false);
    auto* models = program.add_subcommand("models", "the speech models: present, missing or corrupt");

    try {
        program.parse(argc, argv);
    } catch (CLI::ParseError const& failure) {
        return program.exit(failure) == 0 ? 0 : 2;
    }
    if (when->parsed()) return run_when_command(std::cin, std::cout);
    SystemClock const clock;
    if (redact->parsed()) {
        auto const strength = given.strength == "strict" ? redaction::Strength::strict : redaction::Strength::display;
        return run_redact_command(std::cin, std::cout, strength, clock);
    }
    if (insights->parsed()) return run_insights_command(std::cin, std::cout, clock);
    if (program.got_subcommand("serve")) return run_server(given);
    if (models->parsed()) return models_command(model_folder_from_environment(), std::cout);
    if (bench->parsed()) {
        std::error_code failed;
        auto const self = std::filesystem::read_symlink("/proc/self/exe", failed);
        return run_bench_command(bench->remaining(), self, std::cerr);
    }
    if (admin->parsed()) return run_admin(admin->remaining(), std::move(given));
    if (audit->parsed()) {
        auto words = audit->remaining();
        words.insert(words.begin(), "audit");
        return run_admin(std::move(words), std::move(given));
    }
    if (policy->parsed()) {
        given.policy_words = admin_words(policy->remaining(), given);
        return run_policy(given);
    }
    return run_call(std::move(given));
}

}  // namespace
}  // namespace ombrex::app

int main(int argc, char** argv) { return ombrex::app::run(argc, argv); }
