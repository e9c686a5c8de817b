// An operand keeps a list of the nodes that use it, and so do the parameters, which stay.
// fails: VariableEngineTest.theGraphsOfEarlierStepsAreForgotten
// says: does an operand know its uses

import java.util.ArrayList;

private final List<Variable> users = new ArrayList<>();

private static Variable node(Matrix value, Arrow... arrows) {
    List<Arrow> wanted = Stream.of(arrows).filter(arrow -> !arrow.operand.constant).toList();
    Variable node = new Variable(value, wanted.isEmpty(), wanted);
    wanted.forEach(arrow -> arrow.operand.users.add(node));
    return node;
}

public Variable minus(Variable that) {
    return node(v.minus(that.v), new Arrow(this, c -> c), new Arrow(that, Matrix::negate));
}
