// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/canaries/connect_watch.h"

#include <arpa/inet.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>

namespace ombrex::canaries {
namespace {

/// A thread that waits for us has its memory at hand: it is ours.
template <class T>
T at(std::uint64_t address) {
    T out;
    std::memcpy(&out, reinterpret_cast<void const*>(address), sizeof out);  // NOLINT: an address out of a register
    return out;
}

/// Where a socket address points: not onto the network of somebody else.
bool stays_here(std::uint64_t address, std::uint64_t length) {
    if (address == 0 || length < sizeof(sa_family_t)) return true;  // no address: an open connection goes on
    switch (at<sockaddr>(address).sa_family) {
        case AF_UNSPEC:
        case AF_UNIX:
        case AF_NETLINK:
            return true;
        case AF_INET:
            return (ntohl(at<sockaddr_in>(address).sin_addr.s_addr) >> 24) == IN_LOOPBACKNET;
        case AF_INET6: {
            auto const six = at<sockaddr_in6>(address).sin6_addr;
            return IN6_IS_ADDR_LOOPBACK(&six);
        }
        default:
            return false;
    }
}

bool stays_here(seccomp_data const& call) {
    if (call.nr == SYS_connect) return stays_here(call.args[1], call.args[2]);
    if (call.nr == SYS_sendto) return stays_here(call.args[4], call.args[5]);
    auto const message = at<msghdr>(call.args[1]);
    return stays_here(reinterpret_cast<std::uint64_t>(message.msg_name), message.msg_namelen);
}

/// Asks us about connect, sendto with an address and sendmsg; sendmmsg and io_uring, which nobody here uses, are not.
int install() {
    constexpr auto load = [](std::uint32_t offset) { return sock_filter BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offset); };
    constexpr std::uint32_t address = offsetof(seccomp_data, args) + 4 * sizeof(std::uint64_t);
    constexpr auto ask = SECCOMP_RET_USER_NOTIF;
    constexpr auto refuse = SECCOMP_RET_ERRNO | ENOSYS;
    std::array filter{
        load(offsetof(seccomp_data, nr)),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_connect, 7, 0),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_sendmsg, 6, 0),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_sendmmsg, 6, 0),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_io_uring_setup, 5, 0),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_sendto, 0, 2),
        load(address),
        sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 1),  // the lower half: no address is all zeros
        sock_filter BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
        sock_filter BPF_STMT(BPF_RET | BPF_K, ask),
        sock_filter BPF_STMT(BPF_RET | BPF_K, refuse),
    };
    sock_fprog const program{static_cast<unsigned short>(filter.size()), filter.data()};
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
    return static_cast<int>(
        ::syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, &program));
}

}  // namespace

std::unique_ptr<ConnectWatch> ConnectWatch::start() {
    int const listener = install();
    if (listener < 0) return nullptr;
    return std::unique_ptr<ConnectWatch>{new ConnectWatch{listener}};
}

ConnectWatch::~ConnectWatch() {
    stopping_ = true;
    thread_.join();
    ::close(listener_);
}

void ConnectWatch::answer() {
    constexpr int look_again_ms = 100;
    while (!stopping_) {
        pollfd ready{listener_, POLLIN, 0};
        if (::poll(&ready, 1, look_again_ms) <= 0) continue;
        seccomp_notif question{};
        if (::ioctl(listener_, SECCOMP_IOCTL_NOTIF_RECV, &question) != 0) continue;
        bool const here = stays_here(question.data);
        ++(here ? loopback_ : elsewhere_);
        seccomp_notif_resp reply{};
        reply.id = question.id;
        reply.flags = here ? SECCOMP_USER_NOTIF_FLAG_CONTINUE : 0U;
        reply.error = here ? 0 : -EPERM;
        static_cast<void>(::ioctl(listener_, SECCOMP_IOCTL_NOTIF_SEND, &reply));
    }
}

bool try_to_leave() {
    int const fd = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    sockaddr_in there{};
    there.sin_family = AF_INET;
    there.sin_port = htons(443);
    ::inet_pton(AF_INET, "192.0.2.1", &there.sin_addr);
    bool const refused = ::connect(fd, reinterpret_cast<sockaddr const*>(&there), sizeof there) != 0 && errno == EPERM;
    ::close(fd);
    return refused;
}

}  // namespace ombrex::canaries
