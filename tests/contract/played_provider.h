// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>

#include "api/form_fields.h"
#include "base/bytes.h"
#include "crypto/digest.h"
#include "tests/integration/https_peer.h"

namespace ombrex::testing_support {

/// A provider of calendars of a few lines, by TLS on loopback: it remembers what its page was asked for, hands out a
/// code, and changes that into tokens for who shows what he has to (RFC 6749 section 4.1, RFC 7636 section 4.6). Codes
/// are good once.
class PlayedProvider {
public:
    static constexpr auto client_id = "ombrex-test", client_secret = "s3cret&of=ombrex";
    static constexpr auto every_scope =
        "https://www.googleapis.com/auth/calendar.freebusy https://www.googleapis.com/auth/calendar.app.created "
        "Calendars.ReadWrite";

    /// What it does differently today; empty: as usual.
    struct Today {
        std::string scope = every_scope;
        std::string tokens = {};  ///< Instead of what the token endpoint would answer.
        std::string revoked = {};
        bool lasting = true;  ///< With a refresh token.
        bool silent = false;
    };
    void today(Today said) {
        std::scoped_lock const lock{guard_};
        today_ = std::move(said);
    }

    /// The person allows it on that page: where the browser is led to, without the host of it.
    std::string allowed(std::string const& page) {
        std::scoped_lock const lock{guard_};
        auto const asked = query_of(page);
        auto const code = "4/code&" + std::to_string(++codes_);
        open_[code] = {api::field(asked, "code_challenge"), api::field(asked, "redirect_uri")};
        return back_to(asked) + "?state=" + api::field(asked, "state") + "&code=4%2Fcode%26" + std::to_string(codes_) +
               "&scope=x";
    }
    /// The person does not.
    static std::string refused(std::string const& page, std::string const& why = "access_denied") {
        auto const asked = query_of(page);
        return back_to(asked) + "?error=" + why + "&state=" + api::field(asked, "state");
    }
    static api::FormFields query_of(std::string const& address) {
        return api::parse_form(std::string_view{address}.substr(address.find('?') + 1)).value();
    }

    [[nodiscard]] net::Destination place() const { return peer_.place(); }
    void write_certificate(std::filesystem::path const& file) const { peer_.identity->write_certificate(file); }
    /// First lines and bodies of the requests since the last time.
    std::vector<std::pair<std::string, api::FormFields>> take() {
        std::vector<std::pair<std::string, api::FormFields>> out;
        for (auto const& request : peer_.take()) {
            out.emplace_back(request.substr(0, request.find("\r\n")), form_of(request));
        }
        return out;
    }

private:
    struct Open {
        std::string challenge, return_to;
    };

    static std::string back_to(api::FormFields const& asked) {
        auto const address = api::field(asked, "redirect_uri");
        return address.substr(address.find('/', 8));
    }
    static api::FormFields form_of(std::string const& request) {
        return api::parse_form(std::string_view{request}.substr(request.find("\r\n\r\n") + 4)).value();
    }
    static std::string refusal(std::string const& word) {
        return HttpsPeer::with_status("400 Bad Request", R"({"error":")" + word + R"(","error_description":"no"})");
    }

    std::string answer(std::string const& request) {
        std::scoped_lock const lock{guard_};
        if (today_.silent) return {};
        bool const gives =
            request.starts_with("POST /token ") || request.starts_with("POST /common/oauth2/v2.0/token ");
        if (gives) return today_.tokens.empty() ? tokens_for(form_of(request)) : today_.tokens;
        if (request.starts_with("POST /revoke ")) {
            return today_.revoked.empty() ? HttpsPeer::ok("{}") : today_.revoked;
        }
        return HttpsPeer::with_status("404 Not Found");
    }
    std::string tokens_for(api::FormFields const& form) {
        if (api::field(form, "client_id") != client_id || api::field(form, "client_secret") != client_secret) {
            return HttpsPeer::with_status("401 Unauthorized", R"({"error":"invalid_client"})");
        }
        auto const found = open_.find(api::field(form, "code"));
        if (found == open_.end()) return refusal("invalid_grant");
        auto const open = found->second;
        open_.erase(found);
        auto const shown = to_base64url(crypto::sha256(as_bytes(api::field(form, "code_verifier"))));
        bool const same = shown == open.challenge && api::field(form, "redirect_uri") == open.return_to;
        if (!same || api::field(form, "grant_type") != "authorization_code") return refusal("invalid_grant");
        auto const n = std::to_string(++given_);
        return HttpsPeer::ok(R"({"access_token":"ya29.access-)" + n + R"(","expires_in":3599,"token_type":"Bearer",)" +
                             (today_.lasting ? R"("refresh_token":"1//refresh-)" + n + "\"," : "") + R"("scope":")" +
                             today_.scope + "\"}");
    }

    std::mutex guard_;
    Today today_;
    std::map<std::string, Open> open_;
    int codes_ = 0, given_ = 0;
    HttpsPeer peer_{[this](std::string const& request) { return answer(request); }};
};

}  // namespace ombrex::testing_support
