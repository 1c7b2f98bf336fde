#include "lab/inspect/inspection.hpp"

namespace lab {

void Inspection::say(std::string_view row, const Phrase& phrase) {
  facts.push_back({row, phrase});
}
void Inspection::say(std::string_view row, const Phrase& phrase, const Thing& about) {
  facts.push_back({row, phrase, about});
}
void Inspection::cause(const Relation& relation) {
  caused_by.push_back(relation);
}
void Inspection::lead(const Relation& relation) {
  led_to.push_back(relation);
}

}  // namespace lab
