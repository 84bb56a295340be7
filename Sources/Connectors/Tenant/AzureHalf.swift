import AccessModel

/// What Azure and Entra say about a cluster: the files of a workspace that az fills, and what could not be read.
package struct AzureHalf: Sendable {
  package var files: [FetchedFile] = []
  /// What was not read, each with the reason.
  package var gaps: [Gap] = []
  /// Sentences for whoever reads the answers; may contain hostile text.
  package var notes: [String] = []
  /// The tenant that az is signed in to; empty if that is not known.
  package var tenant = ""
  /// Whether it may be used again later; not if it is of another tenant, or has something to say each time.
  package var mayBeKept = true
  /// Whether nobody has said which AKS cluster it is, and the address does not tell.
  package var isUnanswered = false
  /// When it was read.
  package let time: Timestamp

  init(at time: Timestamp) {
    self.time = time
  }
}
