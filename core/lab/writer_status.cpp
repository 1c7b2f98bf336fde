#include "lab/writer_status.hpp"

#include <algorithm>
#include <variant>

#include "lab/texts.hpp"
#include "lab/trace_search.hpp"
#include "scenario/domains.hpp"

namespace lab {
namespace {

using sim::TraceKind;
using sim::TraceRecord;
using StepKind = CommandStep::Kind;

void show_fields(const Texts& texts, const sim::Message& message, LastCommand& shown) {
  std::visit(
      [&](const auto& command) {
        shown.qty = command.qty;
        if constexpr (requires { command.sku; }) shown.sku = texts.of(command.sku);
        if constexpr (requires { command.orderid; }) shown.orderid = texts.of(command.orderid);
        if constexpr (requires { command.ref; }) shown.ref = texts.of(command.ref);
      },
      allocation::decode_command(message));
}

// The steps of one command, from its records in the trace.
class Steps {
 public:
  Steps(const sim::World& world, std::uint32_t command) : world_(world), command_(command) {}

  std::vector<CommandStep> gather(std::size_t place) {
    for (; place < world_.trace.size(); ++place) {
      const TraceRecord& record = world_.trace[place];
      if (record.kind == TraceKind::outcome && record.subject == command_) break;
      add(record);
    }
    if (steps_.size() > steps_listed_max) steps_.resize(steps_listed_max);
    return std::move(steps_);
  }

 private:
  void add(const TraceRecord& record) {
    switch (record.kind) {
      case TraceKind::committed:
        return steps_.push_back({StepKind::committed, record.subject});
      case TraceKind::sent:
      case TraceKind::dropped:
        return add_sending(record.subject);
      case TraceKind::crashed:
        crash_ = record.other;
        return steps_.push_back({StepKind::crashed, 0, record.other});
      case TraceKind::rolled_back:
        return add_roll_back();
      case TraceKind::follow_up_lost:
        return steps_.push_back({StepKind::follow_up_lost});
      default:
        return;
    }
  }
  // Once for each event, however many replicas were told.
  void add_sending(sim::EventId event) {
    if (world_.events[event].committed || event == told_) return;
    told_ = event;
    steps_.push_back({StepKind::told, event});
  }
  // The crash that undid the unit stands right before it.
  void add_roll_back() {
    const bool by_crash = !steps_.empty() && steps_.back().kind == StepKind::crashed;
    if (!by_crash) return steps_.push_back({StepKind::rolled_back});
    steps_.back() = {StepKind::rolled_back_by_crash, 0, crash_};
  }

  const sim::World& world_;
  std::uint32_t command_;
  std::vector<CommandStep> steps_;
  sim::EventId told_ = 0;
  sim::Ms crash_ = 0;
};

LastCommand show_last(const sim::World& world, const sim::Vocabulary& names, sim::Ms opens_at) {
  const scenario::DomainFormat& format = scenario::format_of(names);
  const Texts texts(names);
  const auto number = static_cast<std::uint32_t>(world.commands.size() - 1);
  const sim::CommandRecord& record = world.commands[number];
  LastCommand last;
  last.number = number;
  last.by = texts.of(record.by);
  last.type = format.commands[record.command.kind].name;
  if (is_shop(names)) show_fields(texts, record.command, last);
  last.at_ms = record.at;
  last.clock_ms = record.at - opens_at;
  last.outcome = record.outcome;
  if (record.outcome == sim::CommandOutcome::rejected) last.reason = format.reason(record.reason);
  if (const auto place = place_of(world, TraceKind::command, number, record.at))
    last.steps = Steps(world, number).gather(*place);
  return last;
}

void show_outbox(const sim::World& world, WriterStatus& status) {
  const auto add = [&](sim::EventId event) {
    ++status.outbox_count;
    status.outbox.push_back(event);
  };
  for (const sim::Entry& entry : world.queue.entries()) {
    if (entry.kind == sim::Entry::Kind::relay) add(entry.subject);
    if (entry.kind == sim::Entry::Kind::restart) status.back_clock_ms = entry.at;
  }
  for (const sim::PutOff& put_off : world.writer.put_off) {
    if (put_off.kind == sim::PutOff::Kind::relay) add(put_off.event);
  }
  std::sort(status.outbox.begin(), status.outbox.end());
  if (status.outbox.size() > outbox_listed_max) status.outbox.resize(outbox_listed_max);
}

}  // namespace

WriterStatus show_writer(const sim::World& world, const sim::Vocabulary& names, sim::Ms opens_at) {
  WriterStatus status;
  status.down = world.writer.down;
  status.commands = world.writer.commands;
  status.put_off = world.writer.put_off.size();
  status.follow_ups = world.writer.follow_ups.size();
  show_outbox(world, status);
  if (status.down) status.back_clock_ms -= opens_at;
  if (!world.commands.empty()) status.last = show_last(world, names, opens_at);
  return status;
}

}  // namespace lab
