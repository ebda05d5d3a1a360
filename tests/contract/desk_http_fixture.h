// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <charconv>
#include <fstream>
#include <sstream>

#include "net/http_server.h"
#include "tests/contract/desk_fixture.h"

namespace ombrex::testing_support {

/// The desk behind a real server on loopback: every request goes over a connection of its own.
class HttpDeskTest : public DeskTest {
protected:
    net::HttpResponse deliver(net::HttpRequest request) override {
        asio::io_context io;
        auto const server = net::HttpServer::listen(io.get_executor(), {}, [this](net::HttpRequest came) {
                                return router.answer(std::move(came));
                            }).value();
        std::string got;
        asio::co_spawn(io, exchange(*server, written(request), got),
                       [](std::exception_ptr failure) { EXPECT_FALSE(failure); });
        io.run();
        return parsed(got);
    }

    /// Another person's browser: nothing of the one before is in it.
    void another_browser() {
        cookie.clear();
        guard.clear();
        headers.clear();
    }
    /// Jo Park signs in once more.
    void begin_again() {
        another_browser();
        EXPECT_EQ(send("POST", "/api/v1/session", entry()).status, 200);
    }
    /// Somebody else registers and is signed in in this browser.
    void begin_other(std::string const& email = "max@elsewhere.example") {
        another_browser();
        auto other = jo();
        other["email"] = email;
        other["company"] = "Elsewhere";
        EXPECT_EQ(send("POST", "/api/v1/register", other).status, 202);
        post();
        EXPECT_EQ(confirm(letters.secret(email)).status, 200);
    }
    /// One more person of this company, signed in in this browser.
    void begin_colleague(std::string const& role) {
        auto const email = role + "@northside.example";
        boost::json::object const made{{"name", "Ann Lee"}, {"email", email}, {"role", role}};
        EXPECT_EQ(send("POST", "/api/v1/users", made).status, 201);
        post();
        another_browser();
        boost::json::object const chosen{{"token", letters.secret(email)}, {"password", "nine red kites in March"}};
        EXPECT_EQ(send("POST", "/api/v1/password/reset", chosen).status, 204);
        boost::json::object const entry{{"email", email}, {"password", "nine red kites in March"}};
        EXPECT_EQ(send("POST", "/api/v1/session", entry).status, 200);
    }
    model::CompanyId own_company() {
        auto const id = text(send("GET", "/api/v1/company").body, "id");
        return model::CompanyId{Id128::parse(id).value()};
    }

    /// What `name` of the contract requires and the value does not have.
    static std::string lacks(boost::json::value const& value, std::string const& name) {
        std::ifstream file{OMBREX_SOURCE_DIR "/api/openapi.yaml"};
        std::ostringstream all;
        all << file.rdbuf();
        auto const contract = std::move(all).str();
        auto const schema = contract.find("\n    " + name + ":", contract.find("\n  schemas:"));
        auto const from = contract.find("required: [", schema);
        EXPECT_NE(schema, std::string::npos) << name;
        std::istringstream words{contract.substr(from + 11, contract.find(']', from) - from - 11)};
        std::string out;
        for (std::string word; std::getline(words >> std::ws, word, ',');) {
            if (!value.is_object() || !value.as_object().contains(word)) out += word + " ";
        }
        return out;
    }

private:
    static std::string written(net::HttpRequest const& request) {
        auto out = request.method + " " + request.target + " HTTP/1.1\r\nHost: desk.shop.example\r\n";
        for (auto const& [name, value] : request.headers) out += name + ": " + value + "\r\n";
        out += "Content-Length: " + std::to_string(request.body.size()) + "\r\nConnection: close\r\n\r\n";
        return out + request.body;
    }
    static Task<void> exchange(net::HttpServer& server, std::string sent, std::string& got) {
        constexpr auto quietly = asio::as_tuple(asio::use_awaitable);
        asio::ip::tcp::socket socket{co_await asio::this_coro::executor};
        auto const [no] = co_await socket.async_connect({asio::ip::address_v4::loopback(), server.port()}, quietly);
        EXPECT_FALSE(no);
        co_await asio::async_write(socket, asio::buffer(sent), quietly);
        co_await asio::async_read(socket, asio::dynamic_buffer(got), quietly);
        co_await server.stop();
    }
    static net::HttpResponse parsed(std::string const& got) {
        net::HttpResponse out;
        auto const end = got.find("\r\n\r\n");
        EXPECT_TRUE(got.starts_with("HTTP/1.1 ") && end != std::string::npos) << got;
        std::from_chars(got.data() + 9, got.data() + 12, out.status);
        std::istringstream lines{got.substr(0, end)};
        std::string line;
        for (std::getline(lines, line); std::getline(lines, line);) {
            auto const colon = line.find(": ");
            if (!line.empty() && line.back() == '\r') line.pop_back();
            out.headers.emplace_back(line.substr(0, colon), line.substr(colon + 2));
        }
        out.body = got.substr(end + 4);
        return out;
    }
};

}  // namespace ombrex::testing_support
