<?php
$answers = ['/api/healthz' => ['status' => 'ok'], '/api/v1/public/products' => ['data' => [['name' => 'Olive oil']]]];
$answer = $answers[strtok($_SERVER['REQUEST_URI'], '?')] ?? null;
http_response_code($answer ? 200 : 404);
header('Content-Type: application/json');
echo json_encode($answer);
