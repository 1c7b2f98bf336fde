// What an operator does to replicas and settings (semantics section 5).
#pragma once

#include "world.hpp"

namespace reference {

void stop(World& world, const Stop& action);
void start(World& world, const Start& action);
void rebuild(World& world, const Rebuild& action);
void replay(World& world, const Replay& entry);
void change_settings(World& world, const Change& action);

}  // namespace reference
