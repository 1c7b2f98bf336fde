#include "worlds/generator.hpp"

#include <algorithm>
#include <array>

#include "worlds/luck.hpp"
#include "worlds/setting_texts.hpp"

namespace worlds {
namespace {

using Text = std::string_view;

constexpr std::array<Text, 3> all_skus{"lamp", "RED-CHAIR", "🛋-sofa"};
constexpr std::array<Text, 5> all_clients{"🐱", "zoë", "harry", "bob", "tab\\there"};
constexpr std::size_t orders = 6;

std::string in_quotes(Text text) {
  return "\"" + std::string(text) + "\"";
}

class Generator {
 public:
  Generator(std::uint64_t seed, const Wishes& wishes)
      : luck_(seed),
        wishes_(wishes),
        replicas_(luck_.below(5) + 1),
        skus_(luck_.below(3) + 1),
        clients_(luck_.below(5) + 1),
        crashes_(luck_.strikes(0.5)),
        hands_on_(luck_.strikes(0.5)),
        sorted_(luck_.strikes(0.9)),
        hurry_(luck_.strikes(0.5)) {}

  std::string write() {
    std::string text = R"({"format":"cqrs-lab/1","seed":)" + seed();
    if (luck_.strikes(0.05)) text += R"(,"title":"T\u0001 \"ü\"\n","domain":"allocation")";
    if (!wishes_.with_records && luck_.strikes(0.05)) text += R"(,"record":"summary")";
    text += ",\"settings\":" + first_settings();
    write_actions();
    text += ",\"actions\":[" + actions_ + "]";
    const auto end = static_cast<std::int64_t>(static_cast<double>(now_) * 1.2) + 1;
    if (!wishes_.to_the_end && luck_.strikes(0.4))
      text += ",\"until\":" + std::to_string(luck_.between(0, end));
    return text + "}";
  }

 private:
  std::string seed() {
    const auto small =
        luck_.strikes(0.2) ? luck_.between(0, 7) : luck_.between(0, std::int64_t{1} << 52);
    return std::to_string(small);
  }

  // --- settings ---

  std::string setting(Text key) {
    const auto held = std::find_if(wishes_.held.begin(), wishes_.held.end(),
                                   [&](const Held& wish) { return wish.setting == key; });
    if (held != wishes_.held.end()) return std::string(luck_.one_of(held->values));
    return setting_text(luck_, key);
  }
  [[nodiscard]] bool is_held(Text key) const {
    return std::any_of(wishes_.held.begin(), wishes_.held.end(),
                       [&](const Held& wish) { return wish.setting == key; });
  }
  std::string first_settings() {
    std::string text = "{\"replicas\":" + std::to_string(replicas_);
    for (const Text key : setting_keys) {
      if (is_held(key) || luck_.strikes(0.75)) text += "," + in_quotes(key) + ":" + setting(key);
    }
    return text + "}";
  }
  std::string changed_settings() {
    std::string text;
    for (const Text key : setting_keys) {
      if (!luck_.strikes(0.15)) continue;
      text += (text.empty() ? "" : ",") + in_quotes(key) + ":" + setting(key);
    }
    return "{" + text + "}";
  }

  // --- names ---

  std::string sku() { return std::string(all_skus[static_cast<std::size_t>(luck_.below(skus_))]); }
  std::string client() {
    return std::string(all_clients[static_cast<std::size_t>(luck_.below(clients_))]);
  }
  std::string order() { return "o" + std::to_string(luck_.below(orders) + 1); }
  std::string ref() { return "b" + std::to_string(luck_.below(batches_ + 1) + 1); }
  std::string new_ref() {
    if (luck_.strikes(0.1)) return ref();
    return "b" + std::to_string(++batches_);
  }
  // One name, or a list to pick from; with {n} in it where the action repeats.
  template <class Name>
  std::string name(Name one, Text prefix) {
    if (repeats_ && !prefix.empty() && luck_.strikes(0.6))
      return in_quotes(std::string(prefix) + "{n}");
    if (!luck_.strikes(repeats_ ? 0.5 : 0.05)) return in_quotes((this->*one)());
    std::string list;
    for (std::size_t left = luck_.below(3) + 1; left > 0; --left)
      list += (list.empty() ? "[" : ",") + in_quotes((this->*one)());
    return list + "]";
  }
  std::string replica() { return std::to_string(luck_.below(replicas_)); }

  // --- actions ---

  void write_actions() {
    if (luck_.strikes(0.5)) stock_up();
    for (std::size_t left = luck_.below(56) + 5; left > 0; --left) {
      now_ += hurry_ ? luck_.of<std::int64_t>({0, 0, 0, 1, 1, 2, 5})
                     : luck_.of<std::int64_t>({0, 1, 5, 100, 1000});
      if (batches_ == 0 || luck_.strikes(0.8)) {
        act_as_customer();
      } else {
        act_as_operator();
      }
    }
  }

  void add(const std::string& members) {
    const std::int64_t at = sorted_ ? now_ : std::max<std::int64_t>(0, now_ - luck_.between(0, 20));
    actions_ += actions_.empty() ? "{\"at\":" : ",\n{\"at\":";
    actions_ += std::to_string(at);
    actions_ += luck_.strikes(0.02) ? ".0," : ",";
    actions_ += members + "}";
  }

  void act_as_customer() {
    repeats_ = luck_.strikes(0.05);
    std::string members = luck_.strikes(0.5) ? query() : command();
    if (luck_.strikes(0.9)) members += ",\"by\":" + name(&Generator::client, "");
    if (repeats_) {
      const std::int64_t times = luck_.between(1, 6);
      members += std::string(Pieces() << ",\"every\":" << luck_.of<Text>({"1", "7", "100"})
                                      << ",\"times\":" << times);
      events_ += times;
    }
    repeats_ = false;
    add(members);
  }

  std::string query() {
    if (luck_.strikes(0.5)) return R"("query":"availability","sku":)" + name(&Generator::sku, "");
    return R"("query":"allocations","orderid":)" + name(&Generator::order, "o");
  }

  std::string command() {
    ++events_;
    if (batches_ == 0 || luck_.strikes(0.2)) {
      return Pieces() << R"("command":"CreateBatch","ref":)" << name(&Generator::new_ref, "b")
                      << ",\"sku\":" << name(&Generator::sku, "")
                      << ",\"qty\":" << luck_.of<Text>({"1", "5", "10", "30", "0", "2147483647"})
                      << luck_.of<Text>({"", R"(,"eta":null)", R"(,"eta":"2011-01-02")",
                                         R"(,"eta":"2012-02-29")"});
    }
    if (luck_.strikes(0.55)) {
      return Pieces() << R"("command":"Allocate","orderid":)" << name(&Generator::order, "o")
                      << ",\"sku\":" << name(&Generator::sku, "")
                      << ",\"qty\":" << luck_.of<Text>({"1", "2", "3", "5.0", "10", "10", "0"});
    }
    return shrink(luck_.of<Text>({"0", "0", "1", "3", "10", "20", "-1"}));
  }
  std::string shrink(Text qty) {
    return Pieces() << R"("command":"ChangeBatchQuantity","ref":)" << name(&Generator::ref, "b")
                    << ",\"qty\":" << qty;
  }

  // Two batches of one sku, and lines in them.
  void stock_up() {
    const std::string of_sku = ",\"sku\":" + in_quotes(sku());
    for (int batch = 0; batch < 2; ++batch) {
      add(Pieces() << R"("command":"CreateBatch","qty":10,"ref":"b)"
                   << static_cast<std::int64_t>(++batches_) << "\"" << of_sku);
    }
    for (std::size_t left = luck_.below(4); left > 0; --left) {
      add(Pieces() << R"("command":"Allocate","orderid":")" << order() << "\"" << of_sku
                   << ",\"qty\":" << luck_.of<Text>({"1", "3", "5"})
                   << ",\"by\":" << in_quotes(client()));
    }
    events_ += 4;
    if (luck_.strikes(0.3) && !is_held("commit_failure")) fail_commits();
  }
  // Commits that mostly fail while lines are taken off: those that nobody reallocates.
  void fail_commits() {
    add(R"("change":{"commit_failure":0.9})");
    for (std::size_t left = luck_.below(10) + 4; left > 0; --left)
      add(shrink("0"));
  }

  void act_as_operator() {
    const std::size_t what = luck_.below(10);
    if (what < 3 && crashes_) {
      add(crash());
      // There are reallocations to do only where a batch shrinks.
      if (luck_.strikes(0.5)) add(shrink("0"));
      return;
    }
    if (what < 6 && hands_on_) return add(hand_on_message());
    if (what < 7) {
      return add(Pieces() << "\"operate\":" << luck_.of<Text>({R"("stop")", R"("start")"})
                          << ",\"replica\":" << replica());
    }
    if (what < 8) {
      return add(Pieces() << R"("operate":"rebuild","replica":)" << replica()
                          << luck_.of<Text>({"", ",\"clear\":true", ",\"clear\":false"}));
    }
    add("\"change\":" + changed_settings());
  }

  std::string crash() {
    return Pieces() << R"("operate":"crash","point":)"
                    << luck_.of<Text>({R"("before_commit")", R"("after_commit")",
                                       R"("between_units")", R"("after_publish")",
                                       R"("after_publish")"})
                    << ",\"down_ms\":" << luck_.of<Text>({"0", "1", "5", "100", "2000"});
  }

  // Of one of the latest events, more or less: it may still be on its way.
  std::string hand_on_message() {
    const std::int64_t event = std::max<std::int64_t>(1, events_ - luck_.between(-2, 3));
    Pieces members;
    members << "\"event\":" << event << ",\"replica\":" << replica() << ",\"operate\":";
    switch (luck_.below(3)) {
      case 0:
        members << R"("drop")";
        break;
      case 1:
        members << R"("duplicate")";
        break;
      default:
        members << R"("delay","by_ms":)" << luck_.of<Text>({"-5", "0", "1", "10", "500"});
    }
    return members;
  }

  Luck luck_;
  const Wishes& wishes_;
  std::size_t replicas_;
  std::size_t skus_;
  std::size_t clients_;
  bool crashes_;
  bool hands_on_;
  bool sorted_;
  bool hurry_;

  bool repeats_ = false;  // the action being written
  std::size_t batches_ = 0;
  std::int64_t events_ = 0;  // about as many as there will have been
  std::int64_t now_ = 0;
  std::string actions_;
};

}  // namespace

std::string generate(std::uint64_t seed, const Wishes& wishes) {
  return Generator(seed, wishes).write();
}

}  // namespace worlds
