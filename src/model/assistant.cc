// SPDX-License-Identifier: Apache-2.0
#include "model/assistant.h"

#include <algorithm>

namespace ombrex::model {

Service const* Assistant::service(std::string_view name) const {
    auto const found = std::ranges::find(services, name, &Service::name);
    return found == services.end() ? nullptr : &*found;
}

Staff const* Assistant::staff_member(std::string_view name) const {
    auto const found = std::ranges::find(staff, name, &Staff::name);
    return found == staff.end() ? nullptr : &*found;
}

std::vector<Staff const*> Assistant::staff_for(Service const& wanted) const {
    std::vector<Staff const*> out;
    if (wanted.staff.empty()) {
        for (auto const& member : staff) out.push_back(&member);
        return out;
    }
    for (auto const& name : wanted.staff) {
        if (auto const* member = staff_member(name)) out.push_back(member);
    }
    return out;
}

}  // namespace ombrex::model
