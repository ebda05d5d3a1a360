// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <cstdlib>
#include <future>
#include <string>
#include <thread>

#include "adapters/sip/sip_telephony.h"
#include "base/log.h"

namespace ombrex::adapters::sip {

using std::chrono_literals::operator""s;
using std::chrono_literals::operator""ms;
using boost::asio::ip::make_address;

/// No test waits for time to pass; this is only how long a broken one may hang.
constexpr auto patience = 20s;

/// Telephones on ephemeral loopback ports, and a thread that resumes their coroutines.
class SipTest : public testing::Test {
protected:
    SipTest() : work_{io_.get_executor()}, worker_{[this] { io_.run(); }} { log::set_level(log::Level::warn); }

    ~SipTest() override {
        work_.reset();
        // Nothing is stopped by force: whoever still waits when the telephones are gone hangs here.
        worker_.join();
    }

    static Options options() {
        Options result;
        result.address = make_address("127.0.0.1");
        result.port = 0;
        result.trunks = {{.addresses = net::IpPrefix::parse("127.0.0.1").value()}};
        result.protected_networks = {net::IpPrefix::parse("0.0.0.0/0").value()};  // what the messages name is made up
        result.is_our_number = [](std::string_view user) { return user == "reception" || user == "15550001111"; };
        result.requests_per_second = 1e6;
        result.requests_burst = 1e6;
        return result;
    }

    std::unique_ptr<SipTelephony> start(Options chosen) {
        return SipTelephony::start(io_.get_executor(), std::move(chosen), clock_, random_).value();
    }

    /// Runs a coroutine to its end on the worker and returns what it returned.
    template <class T>
    T run(Task<T> task) {
        std::promise<T> promise;
        auto result = promise.get_future();
        asio::co_spawn(
            io_,
            [](Task<T> inner, std::promise<T>& out) -> Task<void> {
                if constexpr (std::is_void_v<T>) {
                    co_await std::move(inner);
                    out.set_value();
                } else {
                    out.set_value(co_await std::move(inner));
                }
            }(std::move(task), promise),
            [](std::exception_ptr failure) {
                if (failure) std::abort();
            });
        if (result.wait_for(patience) != std::future_status::ready) {
            ADD_FAILURE() << "nothing happened";
            std::abort();  // the coroutine still refers to this frame
        }
        return result.get();
    }

    void background(Task<void> task) {
        asio::co_spawn(io_, std::move(task), [](std::exception_ptr failure) {
            if (failure) std::abort();
        });
    }

    Deadline soon() const { return Deadline::in(clock_, patience); }

    /// Answers every call and holds it until the other side hangs up.
    static Task<void> answer_all(SipTelephony& telephony, asio::any_io_executor executor) {
        for (;;) {
            auto call = co_await telephony.next_call();
            if (!call) co_return;
            asio::co_spawn(executor, hold(std::move(call).value()), [](std::exception_ptr failure) {
                if (failure) std::abort();
            });
        }
    }

    static Task<void> hold(std::unique_ptr<ports::IncomingCall> call) {
        call->ring();
        auto leg = co_await call->answer();
        if (!leg) co_return;
        for (;;) {
            auto const event = co_await leg.value()->next_event();
            if (!event || std::holds_alternative<ports::Ended>(event.value())) co_return;
        }
    }

    static std::string uri(SipTelephony const& telephony, std::string const& user = "reception") {
        return "sip:" + user + "@127.0.0.1:" + std::to_string(telephony.port());
    }

    SystemClock clock_;
    SystemRandom random_;
    asio::io_context io_;
    asio::executor_work_guard<asio::io_context::executor_type> work_;
    std::thread worker_;
};

/// A bare UDP socket that says whatever a test wants to a telephone.
class RawPeer {
public:
    explicit RawPeer(std::uint16_t server_port, char const* address = "127.0.0.1")
        : fd_{::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0)} {
        net::Endpoint const local{make_address(address), 0};
        net::Endpoint const server{make_address("127.0.0.1"), server_port};
        EXPECT_EQ(::bind(fd_, local.data(), static_cast<socklen_t>(local.size())), 0);
        EXPECT_EQ(::connect(fd_, server.data(), static_cast<socklen_t>(server.size())), 0);
        net::Endpoint bound;
        auto length = static_cast<socklen_t>(bound.capacity());
        ::getsockname(fd_, bound.data(), &length);
        port_ = bound.port();
        name_ = std::string{address} + ':' + std::to_string(port_);
    }
    ~RawPeer() { ::close(fd_); }
    RawPeer(RawPeer const&) = delete;
    RawPeer& operator=(RawPeer const&) = delete;

    void send(std::string const& text) const {
        EXPECT_EQ(::send(fd_, text.data(), text.size(), 0), static_cast<ssize_t>(text.size()));
    }

    /// The next datagram; empty when none came in time.
    [[nodiscard]] std::string receive(std::chrono::milliseconds wait = patience) const {
        pollfd waiting{fd_, POLLIN, 0};
        if (::poll(&waiting, 1, static_cast<int>(wait.count())) != 1) return {};
        std::array<char, 65'536> buffer;
        auto const size = ::recv(fd_, buffer.data(), buffer.size(), 0);
        return size < 0 ? std::string{} : std::string{buffer.data(), static_cast<std::size_t>(size)};
    }

    /// The next final answer (200 and above) whose CSeq names `method`.
    [[nodiscard]] std::string final_answer(std::string const& method) const {
        for (;;) {
            auto answer = receive();
            bool const provisional = answer.starts_with("SIP/2.0 1");
            if (answer.empty() || (!provisional && answer.find(' ' + method + "\r\n") != std::string::npos))
                return answer;
        }
    }

    /// host:port
    [[nodiscard]] std::string const& name() const noexcept { return name_; }

private:
    int fd_;
    std::uint16_t port_;
    std::string name_;
};

/// A request as a decent trunk writes it; `extra` are whole header lines.
inline std::string request(RawPeer const& peer, std::string const& method, std::string const& to,
                           std::string const& extra = "", std::string const& body = "") {
    static std::atomic<int> count{0};
    auto const id = std::to_string(++count);
    std::string const type =
        body.empty() || extra.find("Content-Type") != std::string::npos ? "" : "Content-Type: application/sdp\r\n";
    std::string const contact =
        extra.find("Contact") != std::string::npos ? "" : "Contact: <sip:trunk@" + peer.name() + ">\r\n";
    std::string const cseq = extra.find("CSeq") != std::string::npos ? "" : "CSeq: 1 " + method + "\r\n";
    return method + ' ' + to + " SIP/2.0\r\nVia: SIP/2.0/UDP " + peer.name() + ";branch=z9hG4bK-" + id +
           ";rport\r\nMax-Forwards: 70\r\nFrom: <sip:trunk@" + peer.name() + ">;tag=f" + id + "\r\nTo: <" + to +
           ">\r\nCall-ID: raw-" + id + "\r\n" + cseq + contact + type + extra +
           "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

/// An answer to a request that came in; `extra` are whole header lines.
inline std::string answer_to(std::string const& came, std::string const& status, std::string const& extra = "",
                             std::string const& body = "") {
    std::string out = "SIP/2.0 " + status + "\r\n";
    for (std::string_view const name : {"Via", "From", "To", "Call-ID", "CSeq"}) {
        auto const begin = came.find("\r\n" + std::string{name} + ": ") + 2;
        out += came.substr(begin, came.find("\r\n", begin) - begin) + (name == "To" ? ";tag=callee\r\n" : "\r\n");
    }
    if (!body.empty()) out += "Content-Type: application/sdp\r\n";
    return out + extra + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

inline std::string const usual_offer =
    "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 40000 RTP/AVP 0 8 101\r\n"
    "a=rtpmap:101 telephone-event/8000\r\n";

inline std::string status_of(std::string const& answer) {
    return answer.starts_with("SIP/2.0 ") ? answer.substr(8, 3) : "none";
}

}  // namespace ombrex::adapters::sip
