// What the stage shows, as the objects of web/src/core/contract.ts.
#pragma once

#include <emscripten/val.h>

#include "lab/customers.hpp"
#include "lab/lamp.hpp"
#include "lab/tables.hpp"
#include "lab/writer_status.hpp"

namespace lab {

[[nodiscard]] emscripten::val to_js(const Lack& lack);
[[nodiscard]] emscripten::val to_js(const Lamp& lamp);
[[nodiscard]] emscripten::val to_js(const BrokenPromise& broken);
[[nodiscard]] emscripten::val to_js(const WriteModelTable& model);
[[nodiscard]] emscripten::val to_js(const ReplicaTable& replica);
[[nodiscard]] emscripten::val to_js(const WriterStatus& writer);
[[nodiscard]] emscripten::val to_js(const Customer& customer);

}  // namespace lab
