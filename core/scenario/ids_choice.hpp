// Who chooses the ids of what a run makes, as the file says it at its top, where its domain has
// that choice (IdsFormat; semantics section 11): "uuid4", {"hi_lo": 100}.
#pragma once

#include <string>

#include "scenario/checker.hpp"
#include "scenario/domain_format.hpp"

namespace scenario {

[[nodiscard]] IdsChoice read_ids_choice(Checker& checker, JsonValue value, const IdsFormat& format);
void append_ids_choice(std::string& out, const IdsChoice& choice, const IdsFormat& format);

}  // namespace scenario
