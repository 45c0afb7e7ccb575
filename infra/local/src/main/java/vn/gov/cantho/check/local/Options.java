package vn.gov.cantho.check.local;

import java.util.List;

/**
 * How the stack was asked to start.
 *
 * @param fresh whether everything earlier runs kept is thrown away
 * @param stop whether the running stack is to be stopped instead
 */
record Options(boolean fresh, boolean stop) {

    static Options read(List<String> arguments) throws WrongSettingException {
        var fresh = false;
        var stop = false;
        for (var argument : arguments) {
            switch (argument) {
                case "--fresh" -> fresh = true;
                case "--stop" -> stop = true;
                default -> throw new WrongSettingException("There is no option " + argument + ".");
            }
        }
        return new Options(fresh, stop);
    }
}
