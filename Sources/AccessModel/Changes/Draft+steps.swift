extension Draft {
  package mutating func take(_ step: DraftStep) {
    switch step {
    case .stage(let edit): stage(edit)
    case .undo: undo()
    case .redo: redo()
    }
  }
}
