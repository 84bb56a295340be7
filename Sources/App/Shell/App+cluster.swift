import AccessModel
import ScreenKit

extension App {
  /// What is told of a question that was not answered.
  static let leftOpen = "left open: R asks again"

  /// Asks which AKS cluster it is, once nobody is typing anything else.
  mutating func askForCluster() {
    guard let question = clusterQuestion, !isAsking, overlay == nil, activePrompt == nil, pending == nil,
      screen?.isTyping != true
    else { return }
    // First what changes nothing, as keys may be meant for the screen below.
    let entries =
      [PaletteEntry("not now", "", .answer(nil))]
      + question.candidates.map { PaletteEntry($0.name, $0.resourceGroup, .answer(.cluster($0))) }
      + [PaletteEntry("none of these", "", .answer(AKSClusterQuestion.Answer.noneOfThese))]
    isAsking = true
    overlay = .palette(
      Palette(entries, title: "Which AKS cluster is this?", placeholder: question.reason, leaving: .answer(nil)))
  }

  /// Answers it; nil leaves it open.
  mutating func answer(_ answer: AKSClusterQuestion.Answer?) -> [Effect] {
    (clusterQuestion, isAsking) = (nil, false)
    if answer == nil { message = App.leftOpen }
    return [.answerCluster(answer)]
  }

  /// Takes the question back, as the reading that asked it has ended.
  mutating func withdrawQuestion() {
    if isAsking { overlay = nil }
    (clusterQuestion, isAsking) = (nil, false)
  }
}
