// What is pointed at, among the strokes of a diagram, and what belongs to it: a command with the
// messages of its changes; a change with its command and all its messages; a read, a row or a
// replica with the messages of the changes that it lacks or waits for.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "lab/diagram/strokes.hpp"
#include "lab/inspect/thing.hpp"

namespace lab {

class Session;

class Chosen {
 public:
  // `thing_json`: empty for nothing; what names no thing is nothing.
  Chosen(Session& session, std::string_view thing_json);

  // 1: it is that, 2: it belongs to it, 0: neither.
  [[nodiscard]] std::uint8_t grade_of(const Stroke& stroke) const;

 private:
  [[nodiscard]] bool is_it(const Stroke& stroke) const;
  [[nodiscard]] bool belongs(const Stroke& stroke) const;

  const sim::World& world_;
  std::optional<Thing> thing_;
  std::int8_t replica_ = sim::write_model;  // that lacks them; write_model: any
  std::vector<sim::EventId> lacking_;
};

}  // namespace lab
