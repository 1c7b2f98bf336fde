// The words the report uses for what the world calls by enumerators (semantics section 8).
#pragma once

#include <string>

#include "world.hpp"

namespace reference {

std::string name_of(Outcome outcome);
std::string name_of(Status status);
std::string name_of(Guarantee guarantee);
std::string name_of(EventType type);

}  // namespace reference
