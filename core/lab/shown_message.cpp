#include "lab/shown_message.hpp"

#include "lab/lost_messages.hpp"

namespace lab {
namespace {

Fate fate_of(sim::TraceKind loss) {
  switch (loss) {
    case sim::TraceKind::refused:
      return Fate::refused;
    case sim::TraceKind::handler_failed:
      return Fate::failed;
    case sim::TraceKind::dead_letter:
      return Fate::dead_letter;
    default:
      return Fate::lost;
  }
}

}  // namespace

std::vector<ShownMessage> shown_losses(const sim::World& world) {
  std::vector<ShownMessage> shown;
  for (const LostMessage& lost : lost_messages(world)) {
    const sim::TraceRecord& loss = lost.loss;
    shown.push_back({{.at = loss.at,
                      .sent_at = lost.sent_at,
                      .subject = loss.subject,
                      .attempt = loss.attempt,
                      .replica = static_cast<std::uint8_t>(loss.replica),
                      .duplicate = loss.flag != 0},
                     fate_of(loss.kind),
                     lost.progress,
                     static_cast<double>(world.now - loss.at) / lost_shown_ms});
  }
  return shown;
}

}  // namespace lab
