// SPDX-License-Identifier: Apache-2.0
#include "base/log.h"

#include <fmt/format.h>
#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>

namespace ombrex::log {
namespace {

std::shared_ptr<spdlog::logger> make(spdlog::sink_ptr sink) {
    auto logger = std::make_shared<spdlog::logger>("ombrex", std::move(sink));
    logger->set_pattern("%Y-%m-%dT%H:%M:%S.%fZ %l %v", spdlog::pattern_time_type::utc);
    logger->flush_on(spdlog::level::info);
    return logger;
}

std::shared_ptr<spdlog::logger>& logger() {
    static auto instance = make(std::make_shared<spdlog::sinks::stderr_sink_mt>());
    return instance;
}

spdlog::level::level_enum spd(Level level) {
    switch (level) {
        case Level::debug:
            return spdlog::level::debug;
        case Level::info:
            return spdlog::level::info;
        case Level::warn:
            return spdlog::level::warn;
        case Level::error:
            return spdlog::level::err;
    }
    return spdlog::level::err;
}

bool needs_quotes(std::string_view value) {
    return value.empty() || value.find_first_of(" \"=\n\r\t") != std::string_view::npos;
}

}  // namespace

Field::Field(std::string_view key, double value) : key_{key}, value_{fmt::format("{:.3f}", value)} {}

Field Field::operator_text(std::string_view key, std::string_view text) { return Field{key, std::string{text}, 0}; }

std::string Field::number(std::int64_t value) { return fmt::format("{}", value); }

void write(Level level, std::string_view event, std::initializer_list<Field> fields) {
    auto& out = *logger();
    if (!out.should_log(spd(level))) return;
    fmt::memory_buffer line;
    fmt::format_to(std::back_inserter(line), "{}", event);
    for (auto const& field : fields) {
        fmt::format_to(std::back_inserter(line), " {}=", field.key());
        if (!needs_quotes(field.value())) {
            fmt::format_to(std::back_inserter(line), "{}", field.value());
            continue;
        }
        line.push_back('"');
        for (char const c : field.value()) {
            if (c == '"' || c == '\\') line.push_back('\\');
            line.push_back(c == '\n' || c == '\r' ? ' ' : c);  // one event is one line
        }
        line.push_back('"');
    }
    out.log(spd(level), std::string_view{line.data(), line.size()});
}

void set_level(Level level) { logger()->set_level(spd(level)); }

Result<void> to_file(std::string const& path) {
    try {
        auto const level = logger()->level();
        logger() = make(std::make_shared<spdlog::sinks::basic_file_sink_mt>(path));
        logger()->set_level(level);
        return ok();
    } catch (spdlog::spdlog_ex const&) {
        return Error{Errc::unavailable, "cannot open the log file " + path};
    }
}

}  // namespace ombrex::log
