// SPDX-License-Identifier: Apache-2.0
// The one unit that compiles Asio's TLS, as base/asio.cc is for the rest of Asio.
#include <boost/asio/ssl/impl/src.hpp>
