// SPDX-License-Identifier: Apache-2.0
#include "net/smtp_transfer.h"

#include <curl/curl.h>
#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

namespace ombrex::net {
namespace {

using Url = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;
using Easy = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using List = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

/// A part of an address; empty: it is not there.
std::string part_of(CURLU* url, CURLUPart part, unsigned flags) {
    char* text = nullptr;
    if (curl_url_get(url, part, &text, flags) != CURLUE_OK) return {};
    std::string out{text};
    curl_free(text);
    return out;
}

bool is_this_machine(std::string const& host) {
    boost::system::error_code failure;
    auto const address = boost::asio::ip::make_address(host, failure);
    return failure ? host == "localhost" : address.is_loopback();
}

/// An address as it may stand between the brackets of MAIL and RCPT.
bool is_safe(std::string_view address) {
    return !address.empty() && std::ranges::none_of(address, [](char c) {
        return static_cast<unsigned char>(c) <= 32 || c == 127 || c == '<' || c == '>';
    });
}

struct Unsent {
    std::string_view left;
};

std::size_t read_some(char* into, std::size_t size, std::size_t count, void* from) {
    auto& unsent = *static_cast<Unsent*>(from);
    auto const taken = std::min(size * count, unsent.left.size());
    std::memcpy(into, unsent.left.data(), taken);
    unsent.left.remove_prefix(taken);
    return taken;
}

/// What the last reply code says of trying again. Login and encryption are the operator's to mend: the mail waits.
Errc code_of(long reply) {
    constexpr std::array mended_by_operator{530L, 534L, 535L, 538L};
    bool const waits = std::ranges::find(mended_by_operator, reply) != mended_by_operator.end();
    return reply >= 500 && reply < 600 && !waits ? Errc::invalid_input : Errc::unavailable;
}

std::string host_in_url(std::string const& host) {
    return host.find(':') == std::string::npos ? host : "[" + host + "]";
}

void set_place(CURL* easy, SmtpServer const& server, std::string const& from) {
    auto const at = from.rfind('@');
    // The path is the name that EHLO gives: never that of the machine.
    auto const name = at == std::string::npos ? std::string{"localhost"} : from.substr(at + 1);
    bool const tls = server.security == SmtpServer::Security::tls;
    auto const url = std::string{tls ? "smtps://" : "smtp://"} + host_in_url(server.place.host) + ":" +
                     std::to_string(server.place.port) + "/" + name;
    curl_easy_setopt(easy, CURLOPT_URL, url.c_str());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, tls ? "smtps" : "smtp");
    curl_easy_setopt(easy, CURLOPT_PROXY, "");  // what the environment says of proxies was never permitted
    bool const plain = server.security == SmtpServer::Security::plain;
    curl_easy_setopt(easy, CURLOPT_USE_SSL, static_cast<long>(plain ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    auto const oldest = server.oldest == TlsVersion::v1_3 ? CURL_SSLVERSION_TLSv1_3 : CURL_SSLVERSION_TLSv1_2;
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, static_cast<long>(oldest));
    if (!server.ca_file.empty()) curl_easy_setopt(easy, CURLOPT_CAINFO, server.ca_file.c_str());
    if (server.user.empty()) return;
    curl_easy_setopt(easy, CURLOPT_USERNAME, server.user.c_str());
    curl_easy_setopt(easy, CURLOPT_PASSWORD, server.password.c_str());
    curl_easy_setopt(easy, CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN");
    curl_easy_setopt(easy, CURLOPT_SASL_IR, 1L);  // RFC 4954 section 4: one round trip less
}

}  // namespace

Result<SmtpServer> SmtpServer::parse(std::string_view text, std::string ca_file) {
    auto const wrong = [](char const* what) { return Error{Errc::invalid_input, what}; };
    Url const url{curl_url(), &curl_url_cleanup};
    std::string const whole{text};
    if (!url || curl_url_set(url.get(), CURLUPART_URL, whole.c_str(), CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK) {
        return wrong("must be an address like smtp://mail.example:587");
    }
    auto const scheme = part_of(url.get(), CURLUPART_SCHEME, 0);
    if (scheme != "smtp" && scheme != "smtps") return wrong("must begin with smtp:// or smtps://");
    SmtpServer out;
    out.place.host = part_of(url.get(), CURLUPART_HOST, 0);
    std::erase_if(out.place.host, [](char c) { return c == '[' || c == ']'; });
    auto const port = part_of(url.get(), CURLUPART_PORT, 0);
    out.place.port = scheme == "smtps" ? 465 : 587;
    if (!port.empty()) {
        std::uint32_t number = 0;
        for (char const c : port) number = number * 10 + static_cast<std::uint32_t>(c - '0');  // curl checked it
        out.place.port = static_cast<std::uint16_t>(number);
    }
    if (out.place.host.empty() || out.place.port == 0) return wrong("must name a server and a port");
    out.user = part_of(url.get(), CURLUPART_USER, CURLU_URLDECODE);
    out.password = part_of(url.get(), CURLUPART_PASSWORD, CURLU_URLDECODE);
    bool const plain = ca_file.empty() && is_this_machine(out.place.host);
    out.security = scheme == "smtps" ? Security::tls : plain ? Security::plain : Security::starttls;
    out.ca_file = std::move(ca_file);
    return out;
}

Result<void> send_by_smtp(SmtpServer const& server, std::string const& from, std::string const& to,
                          EgressGuard::Permit permit, std::chrono::milliseconds patience) {
    if (permit.destination() != server.place) return Error{Errc::denied, "the permit is for another mail server"};
    if (!is_safe(from) || !is_safe(to)) return Error{Errc::denied, "a mail address that could forge a command"};
    if (patience.count() <= 0) return Error{Errc::unavailable, "no time is left for the mail server"};
    Easy const easy{curl_easy_init(), &curl_easy_cleanup};
    List const recipients{curl_slist_append(nullptr, ("<" + to + ">").c_str()), &curl_slist_free_all};
    if (!easy || !recipients) return Error{Errc::unavailable, "no memory for a mail"};
    set_place(easy.get(), server, from);
    Unsent unsent{permit.bytes()};
    curl_easy_setopt(easy.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy.get(), CURLOPT_TIMEOUT_MS, static_cast<long>(patience.count()));
    curl_easy_setopt(easy.get(), CURLOPT_MAIL_FROM, ("<" + from + ">").c_str());
    curl_easy_setopt(easy.get(), CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(easy.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(easy.get(), CURLOPT_READFUNCTION, &read_some);
    curl_easy_setopt(easy.get(), CURLOPT_READDATA, &unsent);
    auto const outcome = curl_easy_perform(easy.get());
    if (outcome == CURLE_OK) return ok();
    long reply = 0;
    curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &reply);
    if (outcome == CURLE_LOGIN_DENIED) return Error{Errc::unavailable, "the mail server refuses user and password"};
    // The server's own words may hold an address; its number and curl's words do not.
    auto const detail = "mail server: " + std::string{curl_easy_strerror(outcome)} + ", reply " + std::to_string(reply);
    return Error{code_of(reply), detail};
}

}  // namespace ombrex::net
