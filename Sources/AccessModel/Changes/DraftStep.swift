/// What happens to a draft, as a journal keeps it.
package enum DraftStep: Sendable, Hashable {
  case stage(Edit)
  case undo
  case redo
}
