// An answer in words, for the text report: a row after the other, by domain.
#pragma once

#include <string>

#include "sim/script.hpp"
#include "sim/world.hpp"

namespace native {

// Of a read that was answered with rows; the first few of them.
[[nodiscard]] std::string answer_text(const sim::World& world, const sim::Vocabulary& names,
                                      const sim::ReadRecord& read);

}  // namespace native
