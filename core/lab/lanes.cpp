#include "lab/lanes.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace lab {
namespace {

// A slot is less than half a pixel of any way: what shares one is drawn in one place anyway.
constexpr std::size_t slots_per_lane = 2048;
constexpr double pitch_min = 1.0 / 256;

// Messages that are drawn as one.
struct Token {
  ShownMessage first;  // that arrives first
  std::uint32_t count = 1;
  bool of_several = false;  // events

  void add(const ShownMessage& message) {
    ++count;
    if (message.copy.subject != first.copy.subject) of_several = true;
    if (is_ahead(message, first)) first = message;
  }
  void add_behind(const Token& token) {
    count += token.count;
    if (token.of_several || token.first.copy.subject != first.copy.subject) of_several = true;
  }

 private:
  static bool is_ahead(const ShownMessage& one, const ShownMessage& other) {
    if (one.progress != other.progress) return one.progress > other.progress;
    return one.copy.order < other.copy.order;
  }
};

// What is on its way to one replica, or what was lost there.
class Lane {
 public:
  void add(const ShownMessage& message) {
    const double place = std::clamp(message.progress, 0.0, 1.0) * (slots_per_lane - 1);
    std::uint32_t& slot = slots_[slots_per_lane - 1 - static_cast<std::size_t>(place)];
    if (slot != none) return found_[slot].add(message);
    slot = static_cast<std::uint32_t>(found_.size());
    found_.push_back({message});
  }
  void add_alone(const ShownMessage& message) { alone_.push_back({message}); }

  // From the door back: each takes in those that come too close behind it.
  [[nodiscard]] std::vector<Token> tokens(double pitch) const {
    std::vector<Token> tokens;
    for (const std::uint32_t slot : slots_) {
      if (slot == none) continue;
      const Token& token = found_[slot];
      if (!tokens.empty() && tokens.back().first.progress - token.first.progress < pitch) {
        tokens.back().add_behind(token);
      } else {
        tokens.push_back(token);
      }
    }
    tokens.insert(tokens.end(), alone_.begin(), alone_.end());
    std::stable_sort(tokens.begin(), tokens.end(), [](const Token& one, const Token& other) {
      return one.first.progress > other.first.progress;
    });
    return tokens;
  }

 private:
  static constexpr std::uint32_t none = UINT32_MAX;

  std::vector<std::uint32_t> slots_ =
      std::vector<std::uint32_t>(slots_per_lane, none);  // door first
  std::vector<Token> found_;
  std::vector<Token> alone_;
};

bool is_it(const sim::Entry& copy, const std::optional<MessageName>& name) {
  return name && copy.subject == name->event && copy.replica == name->replica &&
         copy.attempt == name->attempt && copy.duplicate == name->duplicate;
}

TokenKind kind_of(const sim::World& world, const Token& token) {
  const ShownMessage& first = token.first;
  switch (first.fate) {
    case Fate::on_its_way:
      if (!world.events[first.copy.subject].committed) return TokenKind::phantom;
      if (token.count > 1 && !token.of_several) return TokenKind::twice;
      if (first.copy.duplicate) return TokenKind::twice;
      return first.copy.attempt > 0 ? TokenKind::again : TokenKind::on_its_way;
    case Fate::lost:
      return TokenKind::lost;
    case Fate::refused:
      return TokenKind::refused;
    case Fate::failed:
      return TokenKind::failed;
    case Fate::dead_letter:
      return TokenKind::dead_letter;
  }
  return TokenKind::on_its_way;
}

void append(const sim::World& world, const Token& token, std::vector<double>& numbers) {
  using Fields = TokenFields;
  const sim::Entry& copy = token.first.copy;
  std::array<double, Fields::stride> row{};
  row[Fields::replica] = copy.replica;
  row[Fields::event] = copy.subject;
  row[Fields::attempt] = copy.attempt;
  row[Fields::copy] = copy.duplicate ? 1 : 0;
  row[Fields::kind] = static_cast<double>(kind_of(world, token));
  row[Fields::count] = token.count;
  row[Fields::bundle] = token.of_several ? 1 : 0;
  row[Fields::progress] = token.first.progress;
  row[Fields::faded] = token.first.faded;
  numbers.insert(numbers.end(), row.begin(), row.end());
}

}  // namespace

void show_lanes(const sim::World& world, const LaneView& view, std::vector<double>& numbers) {
  std::vector<Lane> moving(world.replicas.size());
  std::vector<Lane> lost(world.replicas.size());
  const auto add = [&](std::vector<Lane>& lanes, const ShownMessage& message) {
    Lane& lane = lanes[message.copy.replica];
    is_it(message.copy, view.looked_at) ? lane.add_alone(message) : lane.add(message);
  };
  for (const sim::Entry& entry : world.queue.entries()) {
    if (entry.kind != sim::Entry::Kind::arrival) continue;
    double progress = progress_of(entry, world.now);
    if (view.places > 0) progress = std::floor(progress * view.places) / view.places;
    add(moving, {entry, Fate::on_its_way, progress, 0});
  }
  for (const ShownMessage& message : shown_losses(world))
    add(lost, message);

  numbers.clear();
  const double pitch = std::max(view.pitch, pitch_min);
  for (std::size_t replica = 0; replica < world.replicas.size(); ++replica) {
    for (const Token& token : lost[replica].tokens(pitch))
      append(world, token, numbers);
    for (const Token& token : moving[replica].tokens(pitch))
      append(world, token, numbers);
  }
}

}  // namespace lab
