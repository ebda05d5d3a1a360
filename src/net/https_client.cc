// SPDX-License-Identifier: Apache-2.0
#include "net/https_client.h"

#include <curl/curl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/thread_pool.hpp>

#include <algorithm>
#include <array>
#include <cstring>
#include <mutex>
#include <optional>
#include <vector>

#include "base/offload.h"
#include "net/https_request.h"
#include "net/ip_prefix.h"

namespace ombrex::net {
namespace {

using Easy = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using List = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

constexpr std::size_t header_bytes_max = 64 * 1024;
constexpr long connections_max = 16;  // a handle: one to each recipient there is, and some

/// What has come so far, and how much of it may.
struct Incoming {
    HttpsAnswer answer;
    std::size_t answer_max;
    std::size_t header_bytes = 0;
    bool too_big = false;
    bool out_of_reach = false;
};

/// libcurl takes another number than it was given as "stop".
constexpr std::size_t stop = 0;

std::size_t take_body(char* from, std::size_t size, std::size_t count, void* to) {
    auto& incoming = *static_cast<Incoming*>(to);
    auto const bytes = size * count;
    incoming.too_big = bytes > incoming.answer_max - incoming.answer.body.size();
    if (incoming.too_big) return stop;
    incoming.answer.body.append(from, bytes);
    return bytes;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    auto const begin = std::min(text.find_first_not_of(blank), text.size());
    return text.substr(begin, text.find_last_not_of(blank) + 1 - begin);
}

std::size_t take_header(char* from, std::size_t size, std::size_t count, void* to) {
    auto& incoming = *static_cast<Incoming*>(to);
    auto const bytes = size * count;
    incoming.header_bytes += bytes;
    incoming.too_big = incoming.header_bytes > header_bytes_max;
    if (incoming.too_big) return stop;
    std::string_view const line{from, bytes};
    auto const colon = line.find(':');
    if (colon == std::string_view::npos) return bytes;
    std::string name{line.substr(0, colon)};
    for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    incoming.answer.headers.insert_or_assign(std::move(name), std::string{trimmed(line.substr(colon + 1))});
    return bytes;
}

/// What libcurl is about to connect to; none: no address of the Internet.
std::optional<asio::ip::address> address_in(curl_sockaddr const& to) {
    if (to.family == AF_INET && to.addrlen >= sizeof(sockaddr_in)) {
        sockaddr_in in;
        std::memcpy(&in, &to.addr, sizeof in);
        return asio::ip::address_v4{ntohl(in.sin_addr.s_addr)};
    }
    if (to.family == AF_INET6 && to.addrlen >= sizeof(sockaddr_in6)) {
        sockaddr_in6 in;
        std::memcpy(&in, &to.addr, sizeof in);
        asio::ip::address_v6::bytes_type bytes;
        std::memcpy(bytes.data(), &in.sin6_addr, bytes.size());
        return asio::ip::address_v6{bytes};
    }
    return std::nullopt;
}

curl_socket_t open_public(void* incoming, curlsocktype, curl_sockaddr* to) {
    auto const address = address_in(*to);
    if (!address || !is_public(*address)) {
        static_cast<Incoming*>(incoming)->out_of_reach = true;
        return CURL_SOCKET_BAD;
    }
    return ::socket(to->family, to->socktype | SOCK_CLOEXEC, to->protocol);
}

std::string url_of(Destination const& to, std::string const& target) {
    bool const v6 = to.host.find(':') != std::string::npos;
    return "https://" + (v6 ? "[" + to.host + "]" : to.host) + ":" + std::to_string(to.port) + target;
}

List header_list(HttpsRequest const& request) {
    // What libcurl would say by itself: nothing but what the permit holds is said.
    List out{curl_slist_append(nullptr, "Expect:"), &curl_slist_free_all};
    bool typed = false;
    auto const add = [&](std::string const& line) {
        if (auto* const longer = curl_slist_append(out.get(), line.c_str())) {
            static_cast<void>(out.release());
            out.reset(longer);
        }
    };
    for (auto const& [name, value] : request.headers) {
        typed = typed || (name.size() == 12 && curl_strequal(name.c_str(), "content-type") != 0);
        add(value.empty() ? name + ";" : name + ": " + value);  // libcurl's word for a header without a value
    }
    if (!typed) add("Content-Type:");
    return out;
}

void set_request(CURL* easy, HttpsRequest const& request) {
    if (request.method == "HEAD") {
        curl_easy_setopt(easy, CURLOPT_NOBODY, 1L);
    } else if (request.method != "GET") {
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request.body.data());
        curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, request.method.c_str());
    }
}

void set_manners(CURL* easy, HttpsClient::Options const& options) {
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "https");
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_PROXY, "");  // what the environment says of proxies was never permitted
    curl_easy_setopt(easy, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    curl_easy_setopt(easy, CURLOPT_PATH_AS_IS, 1L);  // a signature may be over it
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_MAXCONNECTS, connections_max);
    curl_easy_setopt(easy, CURLOPT_USERAGENT, "ombrex");
    auto const oldest = options.oldest == TlsVersion::v1_3 ? CURL_SSLVERSION_TLSv1_3 : CURL_SSLVERSION_TLSv1_2;
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, static_cast<long>(oldest));
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
    if (!options.ca_file.empty()) curl_easy_setopt(easy, CURLOPT_CAINFO, options.ca_file.c_str());
}

bool is_limited(HttpsClient::Options const& options, std::string const& host) {
    return options.reach == Reach::public_only && std::ranges::count(options.own_hosts, host) == 0;
}

/// Its words never hold an address or what was sent: they are libcurl's own, or ours.
Error failure_of(CURLcode outcome, Incoming const& incoming) {
    if (incoming.too_big) return {Errc::denied, "the answer is larger than allowed"};
    if (incoming.out_of_reach) return {Errc::denied, "that address is none of the Internet"};
    auto const code = outcome == CURLE_OPERATION_TIMEDOUT ? Errc::too_late : Errc::unavailable;
    return {code, "request: " + std::string{curl_easy_strerror(outcome)}};
}

bool is_redirect(long status) {
    constexpr std::array redirects{301L, 302L, 303L, 305L, 307L, 308L};
    return std::ranges::find(redirects, status) != redirects.end();
}

Result<HttpsAnswer> exchange(CURL* easy, HttpsClient::Options const& options, EgressGuard::Permit const& permit,
                             std::chrono::milliseconds patience) {
    BOOST_OUTCOME_TRY(auto const request, parse_https_request(permit.bytes()));
    if (patience.count() <= 0) return Error{Errc::too_late, "no time is left for a request"};
    curl_easy_reset(easy);  // its connections stay
    set_manners(easy, options);
    set_request(easy, request);
    auto const headers = header_list(request);
    Incoming incoming{{}, options.answer_max};
    curl_easy_setopt(easy, CURLOPT_URL, url_of(permit.destination(), request.target).c_str());
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(patience.count()));
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &take_body);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &incoming);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &take_header);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, &incoming);
    if (is_limited(options, permit.destination().host)) {
        curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, &open_public);
        curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, &incoming);
    }
    auto const outcome = curl_easy_perform(easy);
    if (outcome != CURLE_OK) return failure_of(outcome, incoming);
    long status = 0;
    curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
    if (is_redirect(status)) return Error{Errc::denied, "the answer is a redirect, and none is followed"};
    incoming.answer.status = static_cast<int>(status);
    return std::move(incoming.answer);
}

}  // namespace

/// One handle for each request under way; each keeps its own connections.
struct HttpsClient::Connections {
    explicit Connections(std::size_t at_once) : threads{at_once} {}

    Easy take() {
        {
            std::scoped_lock const lock{guard};
            if (!idle.empty()) {
                Easy out = std::move(idle.back());
                idle.pop_back();
                return out;
            }
        }
        return {curl_easy_init(), &curl_easy_cleanup};
    }
    void put(Easy easy) {
        std::scoped_lock const lock{guard};
        idle.push_back(std::move(easy));
    }

    std::mutex guard;
    std::vector<Easy> idle;  ///< At most as many as there are threads.
    asio::thread_pool threads;
};

HttpsClient::HttpsClient(Options options, Clock const& clock)
    : options_{std::move(options)}, clock_{clock}, connections_{std::make_unique<Connections>(options_.at_once)} {}

HttpsClient::~HttpsClient() { connections_->threads.join(); }

Task<Result<HttpsAnswer>> HttpsClient::send(EgressGuard::Permit permit, Deadline deadline) {
    co_return co_await offload(connections_->threads, [&]() -> Result<HttpsAnswer> {
        auto easy = connections_->take();
        if (!easy) return Error{Errc::unavailable, "no memory for a request"};
        auto const left = deadline.at_most(clock_, options_.patience).left(clock_);
        auto out = exchange(easy.get(), options_, permit, std::chrono::floor<std::chrono::milliseconds>(left));
        connections_->put(std::move(easy));
        return out;
    });
}

}  // namespace ombrex::net
