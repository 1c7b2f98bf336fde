#include "lab/staleness_numbers.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <variant>

#include "lab/lag_curve.hpp"
#include "lab/on_its_way.hpp"

namespace lab {
namespace {

using sim::EventId;
using Kind = sim::TraceKind;
using Durations = std::vector<sim::Ms>;

// What is known of one replica's or one customer's answers while they are counted.
struct Counted {
  std::int64_t answered = 0;
  std::int64_t stale = 0;
  std::int64_t orders = 0;
  std::int64_t disappointed = 0;
  Durations ages;

  void take(const sim::ReadRecord& read) {
    ++answered;
    if (!read.stale) return;
    ++stale;
    if (read.versions_behind > 0) ages.push_back(read.age_ms);
  }
  [[nodiscard]] Answers answers() {
    return {share(stale, answered), spread_of(ages),
            stale - static_cast<std::int64_t>(ages.size())};
  }
};

class Counting {
 public:
  Counting(const sim::World& world, const sim::Script& script)
      : world_(world), script_(script), visible_at_(world.events.last() + 1) {
    lags_.reserve(world.committed.size() * world.replicas.size());
    for (std::size_t replica = 0; replica < world.replicas.size(); ++replica)
      lags_at_[replica].reserve(world.committed.size());
    all_.ages.reserve(static_cast<std::size_t>(world.stats.stale));
    for (std::size_t place = 0; place < world.trace.size(); ++place)
      take(world.trace[place]);
    for (std::size_t number = 0; number < world.reads.size(); ++number)
      take(world.reads[number]);
    for (std::size_t number = 0; number < world.commands.size(); ++number)
      take(world.commands[number]);
  }

  StalenessLook look() {
    StalenessNumbers& numbers = look_.numbers;
    numbers.counts_only = !world_.recording.records;
    count_what_is_not_visible();
    show_replicas();
    show_lag_set();
    numbers.lag = spread_of(lags_);
    numbers.answers = all_.answers();
    draw();
    if (numbers.counts_only) numbers.answers.stale = share(world_.stats.stale, world_.stats.reads);
    show_customers();
    return std::move(look_);
  }

 private:
  void take(const sim::TraceRecord& record) {
    if (record.kind == Kind::changed) settings_changed_ = true;
    if (record.kind == Kind::disappointed && record.subject < world_.commands.size())
      ++customer(world_.commands[record.subject].by).disappointed;
    if (record.kind != Kind::applied || !world_.events[record.subject].committed) return;
    const auto replica = static_cast<std::size_t>(record.replica);
    const auto bit = static_cast<std::uint8_t>(1U << replica);
    if ((visible_at_[record.subject] & bit) != 0) return;
    visible_at_[record.subject] |= bit;
    const sim::Ms lag = record.at - world_.events[record.subject].at;
    lags_.push_back(lag);
    lags_at_[replica].push_back(lag);
  }
  void take(const sim::ReadRecord& read) {
    if (!read.answered()) return;
    all_.take(read);
    customer(read.by).take(read);
    if (read.replica != sim::write_model) at_[static_cast<std::size_t>(read.replica)].take(read);
  }
  void take(const sim::CommandRecord& command) {
    // An order of the shop; whatever else wants to find something that an answer promised.
    if (world_.domain->demand_of(command.command)) ++customer(command.by).orders;
  }
  Counted& customer(sim::ClientId client) {
    if (customers_.size() <= client.value) customers_.resize(client.value + 1U);
    return customers_[client.value];
  }

  // Which events will still be handed to a replica, or are there and held back.
  std::vector<bool> coming_to(std::uint8_t replica) {
    std::vector<bool> coming(visible_at_.size());
    for (const Delivery& delivery : on_its_way_.to(replica))
      coming[delivery.event] = true;
    for (const EventId event : world_.replicas[replica].held_back)
      coming[event] = true;
    return coming;
  }
  void count_what_is_not_visible() {
    StalenessNumbers& numbers = look_.numbers;
    for (std::uint8_t number = 0; number < world_.replicas.size(); ++number) {
      ReplicaStaleness& replica = numbers.replicas.emplace_back();
      replica.replica = number;
      const std::vector<bool> coming = coming_to(number);
      for (std::size_t place = 0; place < world_.committed.size(); ++place) {
        const EventId event = world_.committed[place];
        if ((visible_at_[event] >> number & 1U) != 0) continue;
        ++replica.not_yet;
        if (!coming[event]) ++replica.lost;
      }
      numbers.not_yet += replica.not_yet;
      numbers.lost += replica.lost;
    }
    for (std::size_t place = 0; place < world_.committed.size(); ++place) {
      if (visible_at_[world_.committed[place]] == 0) ++numbers.visible_nowhere;
    }
  }
  void show_replicas() {
    for (ReplicaStaleness& replica : look_.numbers.replicas) {
      replica.lag = spread_of(lags_at_[replica.replica]);
      replica.answers = at_[replica.replica].answers();
    }
  }

  void show_customers() {
    StalenessNumbers& numbers = look_.numbers;
    std::vector<std::uint32_t> clients;
    std::int64_t who_ordered = 0;
    std::int64_t disappointed = 0;
    for (std::uint32_t client = 0; client < customers_.size(); ++client) {
      const Counted& counted = customers_[client];
      if (counted.answered + counted.orders > 0) clients.push_back(client);
      who_ordered += counted.orders > 0 ? 1 : 0;
      disappointed += counted.disappointed > 0 ? 1 : 0;
    }
    numbers.disappointed = share(disappointed, who_ordered);
    numbers.customers_in_all = static_cast<std::int64_t>(clients.size());
    const auto rank = [this](std::uint32_t client) {
      const Counted& counted = customers_[client];
      return std::tuple(-counted.stale, -counted.disappointed, -counted.answered, client);
    };
    const std::size_t listed = std::min(clients.size(), customers_listed_max);
    std::partial_sort(
        clients.begin(), clients.begin() + static_cast<std::ptrdiff_t>(listed), clients.end(),
        [&](std::uint32_t one, std::uint32_t other) { return rank(one) < rank(other); });
    for (std::size_t place = 0; place < listed; ++place) {
      Counted& counted = customers_[clients[place]];
      numbers.customers.push_back({script_.names().clients[clients[place]], counted.answers(),
                                   share(counted.disappointed, counted.orders)});
    }
  }

  // Was another lag set before the present one?
  bool lag_changed() {
    if (!settings_changed_) return false;
    for (std::size_t place = 0; place < script_.size(); ++place) {
      const sim::ActionTemplate& action = script_[place];
      const auto* change = std::get_if<sim::ChangeSettings>(&action.deed);
      if (change != nullptr && (**change).lag && action.at <= world_.now) return true;
    }
    return false;
  }
  void show_lag_set() {
    StalenessNumbers& numbers = look_.numbers;
    numbers.lag_is_set = world_.settings.publishing != sim::Publishing::in_process;
    numbers.lag_changed = lag_changed();
    numbers.set_p50 = lag_quantile(world_.settings.lag, 0.5);
    numbers.set_p99 = lag_quantile(world_.settings.lag, 0.99);
  }

  // So long that nearly all that was observed has room; the tail of what is set only as far as that
  // leaves something to be seen.
  [[nodiscard]] sim::Ms longest_drawn() const {
    const Spread& lag = look_.numbers.lag;
    const Spread& age = look_.numbers.answers.age;
    const sim::Ms set = look_.numbers.lag_is_set ? look_.numbers.set_p99 : 0;
    if (lag.count + age.count == 0) return std::max<sim::Ms>(set, 1);
    const sim::Ms seen = std::max(lag.max, age.max);
    return std::max({lag.p99, age.p99, std::min(set, 3 * seen), sim::Ms{1}});
  }
  void draw() {
    StalenessCurves& curves = look_.curves;
    curves.scale = scale_for(longest_drawn());
    draw(lags_, curves.lag_points, curves.lag_bars, curves.lag_beyond);
    draw(all_.ages, curves.age_points, curves.age_bars, curves.age_beyond);
  }
  void draw(const Durations& observed, std::vector<double>& points, std::vector<double>& bars,
            std::int64_t& beyond) {
    const Scale& scale = look_.curves.scale;
    const std::vector<double> within = shares_within(scale, observed);
    const auto where = [](std::size_t place) {
      return static_cast<double>(place) / static_cast<double>(scale_places);
    };
    for (std::size_t place = 0; place <= scale_places; ++place) {
      points.insert(points.end(), {where(place), within[place],
                                   share_within(world_.settings.lag, place_on(scale, place))});
    }
    constexpr std::size_t width = scale_places / StalenessCurves::bars;
    for (std::size_t from = 0; from < scale_places; from += width) {
      const double before = from == 0 ? 0 : within[from];
      bars.insert(bars.end(), {where(from), where(from + width), within[from + width] - before});
    }
    beyond = std::count_if(observed.begin(), observed.end(),
                           [&](sim::Ms lasts) { return lasts > scale.upto; });
  }

  const sim::World& world_;
  const sim::Script& script_;
  OnItsWay on_its_way_{world_};
  std::vector<std::uint8_t> visible_at_;  // by event: a bit for each replica that ever showed it
  bool settings_changed_ = false;
  Durations lags_;
  std::array<Durations, sim::replicas_max> lags_at_;
  Counted all_;
  std::array<Counted, sim::replicas_max> at_;
  std::vector<Counted> customers_;  // by client
  StalenessLook look_;
};

}  // namespace

StalenessLook staleness_of(const sim::World& world, const sim::Script& script) {
  return Counting(world, script).look();
}

}  // namespace lab
