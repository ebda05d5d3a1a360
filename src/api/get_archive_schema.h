// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/router.h"

namespace ombrex::api {

/// C40: `GET /privacy/archive.schema.json`: what data.json of an archive is made of, for everybody.
void route_archive_schema(Router& router);

}  // namespace ombrex::api
