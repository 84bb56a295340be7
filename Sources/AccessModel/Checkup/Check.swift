/// A check of what aksess works with: what was found, and what to do about it.
package struct Check: Sendable, Hashable {
  /// What is checked; the raw value stands in structured output.
  package enum Topic: String, Sendable, CaseIterable {
    case terminal, term, colors, locale, widths, clipboard
    case settings, themes, stateFolder
    case kubectl, context, server, signIn, clusterAdmin, rights
    case kubelogin, az, azureSignIn

    /// The topic in at most 14 columns.
    package var title: String {
      switch self {
      case .term: "TERM"
      case .widths: "odd characters"
      case .settings: "config.yaml"
      case .stateFolder: "state folder"
      case .server: "API server"
      case .signIn: "sign-in"
      case .clusterAdmin: "admin sign-in"
      case .rights: "rights to list"
      case .azureSignIn: "Azure sign-in"
      case .terminal, .colors, .locale, .clipboard, .themes, .kubectl, .context, .kubelogin, .az: rawValue
      }
    }
  }

  /// How it turned out; the raw value stands in structured output.
  package enum State: String, Sendable, CaseIterable {
    case passed
    /// Something is missing or unwise, and aksess works without.
    case warning
    /// Something essential: aksess cannot draw, or cannot work on a live cluster.
    case failed
    /// It could not be found out.
    case unknown
    /// Nothing depends on it here.
    case notApplicable
  }

  package let topic: Topic
  package let state: State
  /// A clause; may contain hostile text.
  package let found: String
  /// A sentence without its period, or a command; nil if there is nothing to do.
  package let advice: String?

  package init(_ topic: Topic, _ state: State, _ found: String, advice: String? = nil) {
    self.topic = topic
    self.state = state
    self.found = found
    self.advice = advice
  }
}
