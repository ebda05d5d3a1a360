// SPDX-License-Identifier: Apache-2.0
// Other people's programs and messages: SIPp scenarios and the torture messages of RFC 4475.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "tests/integration/sip_fixture.h"

namespace ombrex::adapters::sip {
namespace {

namespace fs = std::filesystem;

class SipPeer : public SipTest {
protected:
    static std::uint16_t free_port() {
        int const fd = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        net::Endpoint at{make_address("127.0.0.1"), 0};
        auto length = static_cast<socklen_t>(at.size());
        EXPECT_EQ(::bind(fd, at.data(), length), 0);
        EXPECT_EQ(::getsockname(fd, at.data(), &length), 0);
        ::close(fd);
        return at.port();
    }

    /// SIPp's exit status: 0 when every call went as the scenario says.
    int sipp(std::string const& scenario, std::vector<std::string> const& more, std::string const& user = "reception") {
        std::vector<std::string> words{"sipp",     "127.0.0.1:" + std::to_string(server_->port()),
                                       "-sf",      OMBREX_SOURCE_DIR "/tests/integration/sipp/" + scenario + ".xml",
                                       "-s",       user,
                                       "-i",       "127.0.0.1",
                                       "-p",       std::to_string(free_port()),
                                       "-nostdin", "-timeout",
                                       "20s",      "-timeout_error"};
        words.insert(words.end(), more.begin(), more.end());
        std::vector<char*> arguments;
        for (auto& word : words) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        posix_spawn_file_actions_t silent;
        posix_spawn_file_actions_init(&silent);
        for (int const fd : {STDOUT_FILENO, STDERR_FILENO})
            posix_spawn_file_actions_addopen(&silent, fd, "/dev/null", O_WRONLY, 0);
        pid_t child = 0;
        int const failure = ::posix_spawnp(&child, "sipp", &silent, nullptr, arguments.data(), environ);
        posix_spawn_file_actions_destroy(&silent);
        if (failure != 0) return -1;
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

    static Task<void> ring_all(SipTelephony& telephony, asio::any_io_executor executor) {
        for (;;) {
            auto call = co_await telephony.next_call();
            if (!call) co_return;
            asio::co_spawn(
                executor,
                [](std::unique_ptr<ports::IncomingCall> ringing) -> Task<void> {
                    ringing->ring();
                    (void)co_await ringing->ended();
                }(std::move(call).value()),
                [](std::exception_ptr failure) {
                    if (failure) std::abort();
                });
        }
    }

    std::unique_ptr<SipTelephony> server_ = start(options());
};

TEST_F(SipPeer, sipp_is_answered_held_and_resumed) {
    background(answer_all(*server_, io_.get_executor()));
    EXPECT_EQ(sipp("answer", {"-m", "1"}), 0);
    EXPECT_EQ(sipp("hold", {"-m", "1"}), 0);
    EXPECT_EQ(sipp("options", {"-m", "1"}), 0);
}

TEST_F(SipPeer, sipp_is_refused) {
    EXPECT_EQ(sipp("unknown_number", {"-m", "1"}, "nobody"), 0);
    EXPECT_EQ(sipp("no_codec", {"-m", "1"}), 0);
}

TEST_F(SipPeer, sipp_gives_up_while_it_rings) {
    background(ring_all(*server_, io_.get_executor()));
    EXPECT_EQ(sipp("cancel", {"-m", "3"}), 0);
}

TEST_F(SipPeer, sipp_makes_64_calls_at_once) {
    background(answer_all(*server_, io_.get_executor()));
    EXPECT_EQ(sipp("answer", {"-m", "64", "-r", "640", "-l", "64"}), 0);
    run(server_->stop(soon()));
}

TEST_F(SipPeer, each_message_of_rfc_4475_leaves_it_alive_and_answering) {
    fs::path const folder = OMBREX_SOURCE_DIR "/../shared/data/rfc4475";
    if (!fs::exists(folder)) GTEST_SKIP() << "the messages of RFC 4475 are not in " << folder;
    background(answer_all(*server_, io_.get_executor()));
    std::vector<fs::path> files;
    for (auto const& entry : fs::directory_iterator{folder}) {
        if (entry.path().extension() == ".dat" && entry.path().stem() != "test") files.push_back(entry.path());
    }
    std::ranges::sort(files);
    EXPECT_EQ(files.size(), 49U);
    for (auto const& path : files) {
        std::ifstream file{path, std::ios::binary};
        RawPeer tormentor{server_->port()};
        tormentor.send(std::string{std::istreambuf_iterator<char>{file}, {}});
        RawPeer probe{server_->port()};
        probe.send(request(probe, "OPTIONS", uri(*server_)));
        EXPECT_EQ(status_of(probe.final_answer("OPTIONS")), "200") << "after " << path.filename();
    }
}

}  // namespace
}  // namespace ombrex::adapters::sip
