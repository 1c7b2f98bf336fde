#include "lab/diagram.hpp"

#include <algorithm>
#include <optional>

#include "lab/diagram/chosen.hpp"
#include "lab/instruments.hpp"
#include "lab/session.hpp"
#include "scenario/domains.hpp"

namespace lab {
namespace {

using sim::EventId;

StrokeFlag flag_of(const sim::ReadRecord& read) {
  for (std::size_t g = 0; g < sim::guarantees; ++g) {
    if (read.violations[g] == 0) continue;
    return static_cast<StrokeFlag>(static_cast<std::size_t>(StrokeFlag::read_your_writes) + g);
  }
  return read.stale ? StrokeFlag::stale : StrokeFlag::none;
}

// Puts strokes into a window.
class Placer {
 public:
  Placer(Session& session, const DiagramWindow& window, std::string_view thing_json)
      : world_(session.furthest()),
        present_(session.world()),
        window_(window),
        lanes_(session.cast(), world_, window.customers_max),
        chosen_(session, thing_json),
        px_per_ms_(window.width_px /
                   static_cast<double>(std::max<sim::Ms>(1, window.to - window.from))) {}

  [[nodiscard]] std::optional<PlacedStroke> place(const Stroke& stroke,
                                                  std::uint32_t number) const {
    if (stroke.at > window_.to || (stroke.ends_at >= 0 && stroke.ends_at < window_.from)) return {};
    PlacedStroke placed;
    placed.number = number;
    placed.kind = stroke.kind;
    placed.ahead = ahead(stroke);
    placed.chosen = chosen_.grade_of(stroke);
    placed.at = stroke.at;
    placed.ends_at = stroke.ends_at;
    placed.from_px = px(stroke.at);
    placed.to_px = stroke.ends_at < 0 ? window_.width_px : px(stroke.ends_at);
    placed.from_lane = placed.to_lane = lanes_.of(stroke.replica);
    if (stroke.kind == Stroke::Kind::command) place_command(stroke, placed);
    if (stroke.kind == Stroke::Kind::message) place_message(stroke, placed);
    if (stroke.kind == Stroke::Kind::read) place_read(stroke, placed);
    if (stroke.kind == Stroke::Kind::dead_letter) {
      placed.from_lane = lanes_.of(sim::write_model);
      placed.way = 0;
    }
    return placed;
  }

 private:
  [[nodiscard]] double px(sim::Ms at) const {
    return static_cast<double>(at - window_.from) * px_per_ms_;
  }
  [[nodiscard]] StrokeAhead ahead(const Stroke& stroke) const {
    const std::size_t now = present_.trace.size();
    if (stroke.place >= now) return StrokeAhead::ahead;
    if (stroke.kind == Stroke::Kind::rebuilding)
      return stroke.ends_at <= present_.now ? StrokeAhead::done : StrokeAhead::under_way;
    return stroke.end_place < now ? StrokeAhead::done : StrokeAhead::under_way;
  }
  void place_command(const Stroke& stroke, PlacedStroke& placed) const {
    const sim::CommandRecord& command = world_.commands[stroke.subject];
    placed.from_lane = lanes_.of(command.by);
    placed.to_lane = lanes_.of(sim::write_model);
    placed.state = static_cast<std::uint8_t>(command.outcome);
    if (stroke.disappointed) placed.flag = StrokeFlag::disappointed;
  }
  void place_message(const Stroke& stroke, PlacedStroke& placed) const {
    placed.from_lane = lanes_.of(sim::write_model);
    placed.state = static_cast<std::uint8_t>(stroke.state);
    placed.phantom = !world_.events[stroke.subject].committed;
    placed.duplicate = stroke.duplicate;
    placed.again = stroke.attempt > 0;
    if (stroke.held_back_at >= 0) {
      placed.held_px = placed.to_px;
      placed.to_px = px(stroke.held_back_at);
    }
    if (stroke.state == SentCopy::State::lost) placed.way = 0;
    if (stroke.state == SentCopy::State::taken_away && stroke.arrives_at > stroke.at) {
      placed.way = static_cast<double>(stroke.ends_at - stroke.at) /
                   static_cast<double>(stroke.arrives_at - stroke.at);
    }
  }
  void place_read(const Stroke& stroke, PlacedStroke& placed) const {
    const sim::ReadRecord& read = world_.reads[stroke.subject];
    placed.from_lane = lanes_.of(read.by);
    placed.to_lane = lanes_.of(stroke.ends_at < 0 ? stroke.replica : read.replica);
    placed.state = static_cast<std::uint8_t>(read.status);
    placed.flag = flag_of(read);
  }

  const sim::World& world_;
  const sim::World& present_;
  const DiagramWindow& window_;
  DiagramLanes lanes_;
  Chosen chosen_;
  double px_per_ms_;
};

std::uint8_t type_of(const sim::World& world, const Stroke& stroke) {
  switch (stroke.kind) {
    case Stroke::Kind::command:
    case Stroke::Kind::rolled_back:
    case Stroke::Kind::follow_up_lost:
      return stroke.subject < world.commands.size() ? world.commands[stroke.subject].command.kind
                                                    : std::uint8_t{0};
    case Stroke::Kind::message:
    case Stroke::Kind::dead_letter:
      return world.events[stroke.subject].message.kind;
    case Stroke::Kind::read:
      return world.reads[stroke.subject].key.space;
    case Stroke::Kind::down:
    case Stroke::Kind::stopped:
    case Stroke::Kind::rebuilding:
      break;
  }
  return 0;
}

EventId missing_of(const sim::World& world, const Stroke& stroke, StrokeFlag flag) {
  if (flag < StrokeFlag::read_your_writes) return 0;
  const auto g =
      static_cast<std::size_t>(flag) - static_cast<std::size_t>(StrokeFlag::read_your_writes);
  return world.reads[stroke.subject].violations[g];
}

void write(const Session& session, const Strokes& strokes, const PlacedStroke& placed,
           double* numbers) {
  using Fields = StrokeFields;
  const Stroke& stroke = strokes.all()[placed.number];
  const sim::World& world = session.furthest();
  const sim::Ms opens_at = session.opens_at();
  numbers[Fields::kind] = static_cast<double>(placed.kind);
  numbers[Fields::state] = placed.state;
  numbers[Fields::from_lane] = placed.from_lane;
  numbers[Fields::to_lane] = placed.to_lane;
  numbers[Fields::from_px] = placed.from_px;
  numbers[Fields::to_px] = placed.to_px;
  numbers[Fields::way] = placed.way;
  numbers[Fields::held_px] = placed.held_px;
  numbers[Fields::from_clock] = static_cast<double>(placed.at - opens_at);
  numbers[Fields::over] = placed.ends_at < 0 ? 0 : 1;
  numbers[Fields::to_clock] = static_cast<double>(std::max(placed.ends_at, placed.at) - opens_at);
  numbers[Fields::subject] = stroke.subject;
  numbers[Fields::attempt] = stroke.attempt;
  numbers[Fields::copy] = stroke.duplicate ? 1 : 0;
  numbers[Fields::replica] = stroke.replica;
  numbers[Fields::type] = type_of(world, stroke);
  numbers[Fields::phantom] = placed.phantom ? 1 : 0;
  numbers[Fields::flag] = static_cast<double>(placed.flag);
  numbers[Fields::missing] = missing_of(world, stroke, placed.flag);
  numbers[Fields::count] = placed.count;
  numbers[Fields::ahead] = static_cast<double>(placed.ahead);
  numbers[Fields::chosen] = placed.chosen;
}

}  // namespace

void Diagram::follow(const Session& session) {
  strokes_.forget_from(session.ways().hold_upto(ways_heard_));
  strokes_.read(session.furthest());
}

const DiagramNumbers& Diagram::show(Session& session, const DiagramWindow& window,
                                    std::string_view thing_json) {
  const Placer placer(session, window, thing_json);
  in_window_.clear();
  for (std::uint32_t number = 0; number < strokes_.all().size(); ++number) {
    if (const auto placed = placer.place(strokes_.all()[number], number))
      in_window_.push_back(*placed);
  }
  const std::size_t most =
      std::clamp<std::size_t>(window.width_px / px_per_stroke, strokes_min, strokes_max);
  numbers_.slot_px = bundle(in_window_, most, window.width_px, bundles_);
  numbers_.strokes.resize(bundles_.size() * StrokeFields::stride);
  for (std::size_t i = 0; i < bundles_.size(); ++i)
    write(session, strokes_, bundles_[i], numbers_.strokes.data() + i * StrokeFields::stride);
  return numbers_;
}

std::vector<DiagramLane> diagram_lanes(const Session& session, std::uint32_t customers_max) {
  const DiagramLanes lanes(session.cast(), session.furthest(), customers_max);
  return lanes.list(session.world(), session.script().names());
}

const DiagramNumbers& show_diagram(Session& session, DiagramWindow window,
                                   std::string_view thing_json) {
  window.width_px = std::clamp(window.width_px, 1U, Diagram::width_max);
  Diagram& diagram = session.instruments().diagram;
  diagram.follow(session);
  return diagram.show(session, window, thing_json);
}

std::vector<std::string_view> command_types(const sim::Vocabulary& names) {
  std::vector<std::string_view> types;
  for (const scenario::MessageFormat& format : scenario::format_of(names).commands)
    types.push_back(format.name);
  return types;
}

std::vector<std::string_view> query_types(const sim::Vocabulary& names) {
  std::vector<std::string_view> types;
  for (const scenario::QueryFormat& format : scenario::format_of(names).queries)
    types.push_back(format.name);
  return types;
}

}  // namespace lab
