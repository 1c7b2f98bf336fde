// What the calls of the bindings have in common: refusals, times, and a run that may be too large
// for memory.
#pragma once

#include <algorithm>
#include <exception>
#include <new>
#include <vector>

#include <emscripten/val.h>

#include "lab/session.hpp"
#include "to_js.hpp"

namespace web {

inline val refused(const lab::Refusal& refusal) {
  return object(Field{"ok", false}, Field{"pointer", refusal.pointer},
                Field{"message", refusal.message});
}

// No exception of ours crosses into JavaScript: one in a call that can refuse is a refusal.
template <class Call>
inline val refusing(Call call) {
  try {
    return call();
  } catch (const std::exception& exception) {
    return refused({"", exception.what()});
  }
}

// JavaScript has its times in doubles; what is no time at all is 0.
inline sim::Ms time_from(double ms) {
  return ms > 0 ? static_cast<sim::Ms>(std::min(ms, static_cast<double>(sim::time_max))) : 0;
}

// Moving a run may ask for more memory than there is; then it recovers, and its clock says so.
template <class Move>
void moving(lab::Session& session, Move move) {
  try {
    move();
  } catch (const std::bad_alloc&) {
    session.recover();
  }
}

template <auto Method>
void move(lab::Session& session) {
  moving(session, [&] { (session.*Method)(); });
}

// What acts, as `Acted` of the contract.
template <class Act>
val acting(lab::Session& session, Act act) {
  return refusing([&]() -> val {
    val result = refused({"", "the run does not fit into memory"});
    moving(session, [&] {
      const auto acted = act();
      result = acted ? object(Field{"ok", true}) : refused(acted.error());
    });
    return result;
  });
}

inline val in_place(const std::vector<double>& numbers) {
  return val(emscripten::typed_memory_view(numbers.size(), numbers.data()));
}

}  // namespace web
