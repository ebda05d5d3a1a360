// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <iostream>

#include "app/text_call.h"

int main(int argc, char** argv) {
    CLI::App program{"ombrex"};
    auto* const call = program.add_subcommand("call");
    ombrex::app::TextCallOptions options;
    std::string now, export_to, speed = "virtual";
    bool text = false;
    call->add_flag("--text", text);
    call->add_option("--scenario", options.scenario)->required();
    call->add_option("--now", now);
    call->add_option("--seed", options.seed);
    call->add_option("--caller-id", options.caller_id);
    call->add_option("--brain", options.brain);
    call->add_option("--export", export_to);
    call->add_option("--speed", speed);
    try {
        program.parse(argc, argv);
    } catch (CLI::ParseError const& e) {
        return program.exit(e) == 0 ? 0 : 2;
    }
    if (!now.empty()) options.now = now;
    if (!export_to.empty()) options.export_to = export_to;
    options.real_time = speed == "real";
    return ombrex::app::run_text_call(options, std::cin, std::cout, std::cerr);
}
