// The domains that a scenario file can name. A world's names say which is theirs
// (sim::Vocabulary::domain_number); everything else goes by its format.
#pragma once

#include <span>

#include "scenario/domain_format.hpp"
#include "sim/script.hpp"

namespace scenario {

// By number; the first is meant where a file names none.
[[nodiscard]] std::span<const DomainFormat* const> domains();

[[nodiscard]] inline const DomainFormat& format_of(const sim::Vocabulary& names) {
  return *domains()[names.domain_number];
}

}  // namespace scenario
