package kata.bench;

import com.google.gson.Gson;

/**
 * The settings of a measured JVM.
 *
 * @param rounds          how often everything is measured
 * @param threads         of each contestant
 * @param productSeconds  seconds that a block of products takes
 * @param stepSeconds     seconds that a block of training steps or forward passes takes
 * @param warmSeconds     seconds that a contestant runs at each product before the first round
 * @param stepWarmSeconds the same at each network's step, where the kata has more Java to compile than its peers
 */
record RunSettings(int rounds, int threads, double productSeconds, double stepSeconds, double warmSeconds,
                   double stepWarmSeconds) {
    static RunSettings parse(String json) {
        return new Gson().fromJson(json, RunSettings.class);
    }

    String json() {
        return new Gson().toJson(this);
    }
}
